% SWI-Prolog on the cards: checks every design, says which version it is, or times it.
%
%   swipl -O bench/engines/prolog/measure.pl FOLDER check
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

about(Feeders, m) :- memberchk(a, Feeders), !.
about(Feeders, s) :- memberchk(o, Feeders), !.
about(_, n).

run(check, [], Designs) :-
    length(Designs, Count),
    forall(nth1(Number, Designs, Design), agrees(Number, Design)),
    format("agrees ~d~n", [Count]).
run(time, [Count, Threads], Designs) :-
    length(Timed, Count),
    append(Timed, _, Designs),
    findall(States, member(design(States, _), Timed), Ready),
    numlist(1, Threads, Numbers),
    findall(Id, (member(_, Numbers), thread_create(rounds(Ready, Count), Id)), Ids),
    findall(Rate, (member(Id, Ids), thread_join(Id, exited(Rate))), Rates),
    sum_list(Rates, Sum),
    format("~2f~n", [Sum]).
run(version, [], _) :-
    current_prolog_flag(version, Version),
    Major is Version // 10000, Minor is Version // 100 mod 100, Patch is Version mod 100,
    format("~d.~d.~d~n", [Major, Minor, Patch]).

agrees(Number, design(States, Expected)) :-
    conclude(States, Statuses),
    Statuses =.. [_ | Letters],
    atom_chars(Found, Letters),
    (   Found == Expected
    ->  true
    ;   format("differs at design ~d~nadvisor ~w~nhere    ~w~n", [Number, Expected, Found]),
        halt(1)
    ).

designs(Folder, Designs) :-
    atomic_list_concat([Folder, '/designs.txt'], File),
    read_file_to_string(File, Text, []),
    split_string(Text, "\n", "", Lines),
    findall(Design, (member(Line, Lines), design(Line, Design)), Designs).

design(Line, design(States, Statuses)) :-
    split_string(Line, " ", "", [Letters, Expected]),
    string_chars(Letters, Chars),
    States =.. [d | Chars],
    atom_string(Statuses, Expected).

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
