% SWI-Prolog on the cards: prints what it concludes for every design, says which version it is, or times it.
%
%   swipl -O bench/engines/prolog/measure.pl FOLDER conclude
%   swipl -O bench/engines/prolog/measure.pl FOLDER version
%   swipl -O bench/engines/prolog/measure.pl FOLDER time DESIGNS THREADS

:- initialization(main, main).
:- set_prolog_flag(generate_debug_info, false).

main([Folder, What | Numbers]) :-
    atomic_list_concat([Folder, '/cards.pl'], Cards),
    consult(Cards),
    designs(Folder, Designs),
    maplist(atom_number, Numbers, Given),
    run(What, Given, Designs).

run(conclude, [], Designs) :-
    forall(member(States, Designs), print_statuses(States)).
run(time, [Count, Threads], Designs) :-
    length(Ready, Count),
    append(Ready, _, Designs),
    numlist(1, Threads, Numbers),
    findall(Id, (member(_, Numbers), thread_create(rounds(Ready, Count), Id)), Ids),
    findall(Rate, (member(Id, Ids), thread_join(Id, exited(Rate))), Rates),
    sum_list(Rates, Sum),
    format("~2f~n", [Sum]).
run(version, [], _) :-
    current_prolog_flag(version, Version),
    Major is Version // 10000, Minor is Version // 100 mod 100, Patch is Version mod 100,
    format("~d.~d.~d~n", [Major, Minor, Patch]).

print_statuses(States) :-
    conclude(States, Statuses),
    Statuses =.. [_ | Letters],
    atomic_list_concat(Letters, Line),
    writeln(Line).

designs(Folder, Designs) :-
    atomic_list_concat([Folder, '/designs.txt'], File),
    read_file_to_string(File, Text, []),
    split_string(Text, "\n", "", Lines),
    findall(States, (member(Line, Lines), states(Line, States)), Designs).

states(Line, States) :-
    split_string(Line, " ", "", [Letters, _]),
    string_chars(Letters, Chars),
    States =.. [d | Chars].

% Warm for two seconds, then five rounds of a second and a half; the median of the five.
rounds(Designs, Count) :-
    round(Designs, Count, 2, _),
    findall(Rate, (between(1, 5, _), round(Designs, Count, 1.5, Rate)), Rates),
    msort(Rates, Sorted),
    nth1(3, Sorted, Median),
    thread_exit(Median).

round(Designs, Count, Seconds, Rate) :-
    get_time(Start),
    End is Start + Seconds,
    passes(Designs, End, 0, Passes),
    get_time(Now),
    Rate is Passes * Count / (Now - Start).

passes(Designs, End, Done, Passes) :-
    forall(member(States, Designs), conclude(States, _)),
    Next is Done + 1,
    get_time(Now),
    (   Now >= End
    ->  Passes = Next
    ;   passes(Designs, End, Next, Passes)
    ).
