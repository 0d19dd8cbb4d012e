'use strict';
/* The form. It reads answers from the page's controls as a design file writes them, and back; and opens and closes
   questions by the conditions it was handed. What answers mean beyond that is the advisor's to say. */
{
const MOST = 500, NOTE = 10000, LARGEST = 1 << 20, OTHER = 'something-else:';
const ALONE = ['none', 'dont-know', 'does-not-apply'];
const KEPT = ['locked', 'unlocked', 'set-aside', 'last-advised'];
const find = id => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const rules = JSON.parse(find('rules').textContent);
const isFields = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const plural = (many, one, more) => `${many} ${many === 1 ? one : more}`;

const make = (name, attributes = {}, ...inside) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
};

/* A text control. Text that nobody has touched stays as it came, also where the control shows it otherwise. */
const text = (control, place) => {
  const printed = new Text();
  let given = '', shown = '';
  place.append(control, make('span', {class: 'said paper'}, printed));
  control.classList.add('control');
  return {
    get: () => control.value === shown ? given : control.value.replace(/\p{Cs}/gu, '\uFFFD').trim(),
    set: words => {
      control.value = given = words;
      shown = control.value;
    },
    print: (before = '') => write(printed, control.value && before + control.value),
    focus: () => control.focus()
  };
};

/* Writes only what is new: a page of some four hundred places is drawn anew after each answer. */
const write = (place, words) => {
  if (place.data !== words) place.data = words;
};

const radio = (name, value, ...label) => make('label', {}, make('input', {type: 'radio', name, value}), ...label);

/* The controls of one question, made in its place on the page. */
const asked = box => {
  const id = box.dataset.id, many = 'many' in box.dataset;
  const rest = box.querySelector('.rest'), boxes = [];
  const set = make('fieldset'), options = many ? make('fieldset', {class: 'options'}) : box.querySelector('.ticks');
  const legend = make('legend', {}, box.querySelector('h3'));
  set.append(legend, ...box.childNodes);
  box.append(set);
  const choices = Object.create(null); // the radio buttons of each option of a list
  const mark = (item, how) => boxes.push(() => write(item.firstElementChild.firstChild, {yes: '☑', no: '☒'}[how()] ?? '☐'));
  const pick = (item, word) => {
    const says = item.lastElementChild, label = radio(id, word);
    says.replaceWith(label);
    label.append(says);
    label.classList.add('pick');
    mark(item, () => chosen() === word && 'yes');
  };
  let own;
  for (const item of all('[data-option], [data-own]', box)) {
    const says = item.lastElementChild, word = item.dataset.option;
    if (!many) {
      pick(item, word);
      continue;
    }
    says.id = `${id}-${word ?? 'own'}`;
    if (word === undefined) {
      own = text(make('input', {type: 'text', maxlength: MOST, 'aria-labelledby': says.id}), item);
      mark(item, () => own.get() && 'yes');
    } else {
      const group = make('div', {class: 'choice control', role: 'radiogroup', 'aria-labelledby': says.id},
        radio(`${id} ${word}`, 'yes', 'Yes'), radio(`${id} ${word}`, 'no', 'No'), radio(`${id} ${word}`, '', 'Not decided'));
      item.append(group);
      choices[word] = all('input', group);
      mark(item, () => tells(word));
    }
  }
  all('[data-word]', rest).forEach(item => pick(item, item.dataset.word));
  const open = make('li', {class: 'control'}, make('label', {class: 'pick'},
    make('input', {type: 'radio', name: id, value: '', checked: ''}), make('span', {}, many ? 'Leave the rest open' : 'Leave this open')));
  rest.prepend(open);
  if (many) {
    const first = box.querySelector('.ticks:not(.rest)');
    first.before(options);
    options.append(first);
    const group = make('div', {role: 'radiogroup', 'aria-labelledby': `${id}-rest`});
    rest.before(group);
    group.append(make('p', {class: 'small control', id: `${id}-rest`}, 'The list as a whole'), rest);
  }
  const notes = make('details', {class: 'control'}, make('summary', {}, 'Add a note'));
  set.append(notes);
  const label = make('label', {}, 'A note to this answer, in your own words');
  const note = text(make('textarea', {maxlength: NOTE}), label);
  notes.append(label);
  set.append(label.lastElementChild); // on paper, which leaves the fold out

  const picks = all(`input[name="${CSS.escape(id)}"]`, set);
  const chosen = () => picks.find(input => input.checked).value;
  const tells = word => choices[word].find(input => input.checked).value;
  const check = (inputs, value) => inputs.find(input => input.value === value).checked = true;
  const takes = word => picks.some(input => input.value !== '' && input.value === word);

  /* "No others" says no to what was not decided; taking it back leaves that undecided again. */
  const settle = () => {
    if (!many) return;
    const closed = chosen() === 'and-no-others';
    options.disabled = ALONE.includes(chosen());
    for (const [word, inputs] of Object.entries(choices)) {
      const undecided = inputs[2];
      if (closed && undecided.checked) {
        check(inputs, 'no');
        undecided.dataset.closed = '';
      } else if (!closed && 'closed' in undecided.dataset) {
        if (tells(word) === 'no') undecided.checked = true;
        delete undecided.dataset.closed;
      }
      undecided.disabled = closed;
    }
  };
  set.addEventListener('input', settle);

  const get = () => {
    const word = chosen();
    if (!many || ALONE.includes(word)) return word ? [word] : [];
    const words = Object.keys(choices).filter(option => tells(option) === 'yes');
    const said = own?.get() ?? '';
    const closed = word === 'and-no-others';
    if (closed && words.length === 0 && !said) return ['none'];
    if (!closed) words.push(...Object.keys(choices).filter(option => tells(option) === 'no').map(option => 'not ' + option));
    return words.concat(closed ? [word] : [], said ? [`${OTHER} ${said}`] : []);
  };

  return {
    id, box, get, note,
    isList: many,
    title: legend.textContent.trim(),
    /* Takes these words, and gives back those that it has no place for. */
    set: words => {
      check(picks, '');
      Object.values(choices).forEach(inputs => {
        check(inputs, '');
        delete inputs[2].dataset.closed;
      });
      own?.set('');
      for (const word of words) {
        if (word.startsWith(OTHER) && word.length <= OTHER.length + 1 + MOST) own?.set(word.slice(OTHER.length).replace(/^ /, ''));
        else if (word.startsWith('not ') && choices[word.slice(4)]) check(choices[word.slice(4)], 'no');
        else if (choices[word]) check(choices[word], 'yes');
        else if (takes(word)) check(picks, word);
      }
      settle();
      let taken = get();
      let lost = words.filter(word => !taken.includes(word)
        && !(taken.includes('and-no-others') && word.startsWith('not ') && choices[word.slice(4)] && !taken.includes(word.slice(4))));
      if (lost.length > 0 && words.includes('and-no-others') && chosen() === 'and-no-others') {
        check(picks, ''); // what is not known here cannot be said no to
        settle();
        lost = lost.concat('and-no-others');
      }
      return lost;
    },
    show: () => {
      boxes.forEach(draw => draw());
      own?.print();
      note.print('Note: ');
    },
    unfold: () => notes.open = note.get() !== ''
  };
};

/* What a condition of the rules comes to on these answers: met, not, unsaid, or out (of play). */
const reading = answers => {
  const state = context => {
    const rule = rules.contexts[context];
    if (!rule.question) return condition(rule);
    const gate = gateOf(rule.question);
    return gate === 'met' ? answered(rule, answers[rule.question] ?? []) : gate === 'unsaid' ? 'unsaid' : 'out';
  };
  const answered = ({makes, leaves}, words) => {
    if (words.length === 0 || words[0] === 'dont-know') return 'unsaid';
    if (words[0] === 'does-not-apply') return 'not';
    if (makes.some(option => words.includes(option))) return 'met';
    const open = option => !words.includes(option) && !words.includes('not ' + option);
    const left = leaves.some(option => words.includes(option))
      || !words.includes('') && [...makes, ...leaves].some(open);
    return left ? 'unsaid' : 'not';
  };
  const condition = needed => {
    if (typeof needed === 'string') {
      const no = needed.startsWith('not '), found = state(no ? needed.slice(4) : needed);
      return found === 'unsaid' ? found : found === (no ? 'not' : 'met') ? 'met' : 'not';
    }
    if (!needed.all && !needed.any) return 'unsaid';
    const [members, decides, otherwise] = needed.all ? [needed.all, 'not', 'met'] : [needed.any, 'met', 'not'];
    const states = members.map(condition);
    return states.includes(decides) ? decides : states.includes('unsaid') ? 'unsaid' : otherwise;
  };
  const gateOf = question => rules.gates[question] ? condition(rules.gates[question]) : 'met';
  return gateOf;
};

const questions = all('.question').map(asked);
const sections = all('.part').map(section => {
  const count = new Text();
  find(`count-${section.getAttribute('aria-labelledby')}`).append(count);
  return {section, own: questions.filter(({box}) => section.contains(box)), none: section.querySelector('.none'), count};
});
const byId = new Map(questions.map(question => [question.id, question]));
const field = name => text(make('input', {type: 'text', maxlength: MOST, 'aria-labelledby': `${name}-says`}), all(`[data-text=${name}]`)[0]);
const title = field('title'), author = field('author');
let beside; // what the file says beyond this form's questions: kept along
let saved, said = new Map();

/* Words of an answer, however a file writes it. */
const words = answer => (Array.isArray(answer) ? answer : [answer])
  .map(word => isFields(word) ? Object.entries(word).map(([name, value]) => `${name}: ${value}`).join(', ') : String(word));
const answer = (words, isList) => !isList || ALONE.includes(words[0]) ? words[0]
  : words.map(word => word.startsWith(OTHER) ? {'something-else': word.slice(OTHER.length + 1)} : word);

/* The design as its file has it, in the order of the interview. */
const design = () => {
  const inOrder = one => Object.fromEntries(rules.questions.map(id => [id, one(id)]).filter(([, value]) => value !== undefined));
  const texts = inOrder(id => byId.has(id) ? byId.get(id).note.get() || undefined : beside.notes[id]);
  return {
    format: rules.format,
    title: title.get(),
    ...author.get() && {author: author.get()},
    answers: inOrder(id => {
      const question = byId.get(id);
      if (!question) return beside.answers[id];
      const given = question.get();
      return given.length > 0 ? answer(given, question.isList) : undefined;
    }),
    ...Object.keys(texts).length > 0 && {notes: texts},
    ...beside.fields
  };
};
/* Signs that do not show but steer a terminal, or the order of letters, are written as the advisor writes them. */
const json = () => JSON.stringify(design(), null, 2).replace(/[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g,
  sign => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0')) + '\n';

/* Takes a design, and gives back what it had to leave out. */
const take = file => {
  const lost = [];
  const string = name => {
    const given = file[name] ?? '';
    if (typeof given !== 'object') return String(given);
    lost.push(`what it says under “${name}”`);
    return '';
  };
  const mapping = name => {
    if (isFields(file[name] ?? {})) return file[name] ?? {};
    lost.push(`what it says under “${name}”`);
    return {};
  };
  title.set(string('title'));
  author.set(string('author'));
  beside = {answers: {}, notes: {}, fields: {}};
  const given = mapping('answers'), notes = mapping('notes');
  for (const question of questions) {
    const has = Object.hasOwn(given, question.id) && given[question.id] !== null;
    question.set(has ? words(given[question.id]) : [])
      .forEach(word => lost.push(`“${word}”, as an answer to “${question.title}” (${question.id})`));
    const note = Object.hasOwn(notes, question.id) ? notes[question.id] : '';
    if (isFields(note) || Array.isArray(note)) lost.push(`the note to “${question.title}” (${question.id})`);
    question.note.set(typeof note === 'object' ? '' : String(note));
    question.unfold();
  }
  for (const [name, from, to] of [['answer', given, beside.answers], ['note', notes, beside.notes]]) {
    for (const [id, value] of Object.entries(from)) {
      if (!rules.questions.includes(id)) lost.push(`the ${name} to the question “${id}”, which there is not`);
      else if (!byId.has(id)) to[id] = value;
    }
  }
  for (const [name, value] of Object.entries(file)) {
    if (KEPT.includes(name)) beside.fields[name] = value;
    else if (!['format', 'title', 'author', 'answers', 'notes'].includes(name)) lost.push(`the field “${name}”, which there is not`);
  }
  said = new Map();
  update();
  saved = json();
  return lost;
};

/* Shows the questions that are asked on the answers there are, and counts. */
const update = () => {
  const answers = {};
  // a closed list, and a single answer, end with an empty word: what they do not name is not so
  for (const [id, given] of Object.entries(beside.answers)) answers[id] = words(given);
  questions.forEach(question => answers[question.id] = question.get());
  for (const [id, given] of Object.entries(answers)) {
    const closed = !rules.lists.includes(id) || given.includes('and-no-others') || given[0] === 'none';
    if (closed && given.length > 0) given.push('');
  }
  const gate = reading(answers), news = {opened: [], closed: []};
  for (const question of questions) {
    const state = gate(question.id), before = said.get(question.id);
    if (question.box.hidden !== (state !== 'met')) question.box.hidden = state !== 'met';
    if (before && (before === 'met') !== (state === 'met')) {
      (state === 'met' ? news.opened : news.closed).push(question);
    }
    said.set(question.id, state);
    question.show();
  }
  const isAnswered = ({id}) => answers[id].length > 0;
  const total = {asked: [], unsaid: 0, not: 0};
  for (const {section, own, none, count} of sections) {
    const of = (...states) => own.filter(({id}) => states.includes(said.get(id)));
    const open = of('met'), done = open.filter(isAnswered).length;
    none.hidden = open.length > 0;
    const how = !('counts' in section.dataset) ? 'if you like' : done === 0 ? 'not started' : done < open.length ? 'part done' : 'done';
    write(count, `${how}, ${done} of ${open.length}`);
    if ('counts' in section.dataset) {
      total.asked.push(...open);
      total.unsaid += of('unsaid').length;
      total.not += of('not').length;
    }
  }
  const done = total.asked.filter(isAnswered), unknown = done.filter(({id}) => answers[id][0] === 'dont-know').length;
  tell('progress', (done.length === total.asked.length ? `all ${done.length}` : `${done.length} of ${total.asked.length}`)
    + ' questions answered' + (unknown > 0 ? `, ${unknown} of them “don’t know”` : '')
    + (total.unsaid > 0 ? '; ' + plural(total.unsaid, 'waits for another answer', 'wait for another answer') : '')
    + (total.not > 0 ? '; ' + plural(total.not, 'does not arise', 'do not arise') : '') + '.');
  title.print();
  author.print();
  const {opened, closed} = news, unused = closed.filter(isAnswered).length;
  if (opened.length + closed.length > 0) {
    tell('told', (opened.length > 0 ? asking(opened, 'more question is asked now', 'more questions are asked now') : '')
      + (closed.length > 0 ? asking(closed, 'question is not asked any more', 'questions are not asked any more') : '')
      + (unused > 0 ? ' What you answered there is kept, and not used.' : ''));
  }
};

const asking = (those, one, more) => ` ${plural(those.length, one, more)}: “${those[0].title}”`
  + (those.length > 1 ? ` and ${plural(those.length - 1, 'other', 'others')}.` : '');

const tell = (id, says, listed = []) => {
  const place = find(id);
  if (place.textContent === says && listed.length === 0) return;
  place.replaceChildren(says, ...listed.length === 0 ? [] : [make('ul', {}, ...listed.map(one => make('li', {}, one)))]);
};

/* A name that stands twice in one place of this JSON: a parser would take the last of them, and say nothing. */
const twice = text => {
  const open = [];
  for (const [, string, colon, sign] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|([{}[\]])/g)) {
    if (sign === '{' || sign === '[') {
      open.push(new Set());
    } else if (sign) {
      open.pop();
    } else if (colon) {
      const name = JSON.parse(string), names = open[open.length - 1];
      if (names.has(name)) return name;
      names.add(name);
    }
  }
  return undefined;
};

/* What is wrong with a text as a design's file, or nothing. */
const wrong = (text, name) => {
  let file;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return [/^\s*(#|format:|title:)/m.test(text) && !/^\s*\{/.test(text)
      ? `${name} is a design as the advisor keeps it (YAML), which this page does not read. In the advisor, “save my-programme.json” makes a copy that it does, and “form ${name} --out form.html” a form with these answers in it.`
      : `${name} is not a file that this page saved: it cannot be read as JSON. Choose the file that “Save my answers” made. If somebody changed it by hand, a comma or a quotation mark may be missing.`];
  }
  if (!isFields(file) || !['string', 'number'].includes(typeof file.format)) {
    return [`${name} holds no design: it does not begin with its “format”. Choose the file that “Save my answers” made.`];
  }
  const format = Number(file.format);
  if (format > rules.format) {
    return [`${name} has format ${format}, and this page reads format ${rules.format}: it was saved by a newer form. Ask for the newer form.`];
  }
  if (format !== rules.format) {
    return [`${name} has format ${String(file.format).slice(0, 60)}, which is older than this page reads. In the advisor, “form ${name} --out form.html” makes a form with these answers in it.`];
  }
  const double = twice(text);
  return double === undefined ? [undefined, file] : [`${name} says “${double}” twice. Keep one.`];
};

const unsaved = () => json() !== saved;

find('open').addEventListener('change', async event => {
  const [chosen] = event.target.files;
  if (!chosen) return;
  event.target.value = '';
  if (unsaved() && !confirm('You have answers here that are in no file yet. Open the file in their place?')) return;
  let text;
  try {
    text = await chosen.text();
  } catch {
    tell('opened', `${chosen.name} could not be read. Is it still there?`);
    return;
  }
  const [problem, file] = wrong(text, chosen.name);
  if (problem) {
    tell('opened', problem + ' Nothing has been changed here.');
  } else {
    const lost = take(file);
    tell('opened', `Opened ${chosen.name}: ${find('progress').textContent}`
      + (lost.length === 0 ? '' : ' Some of it has no place in this form. It is not shown here and will not be in what you save; the file you opened still has it:'), lost);
    tell('told', '');
    keep();
  }
  find('opened').focus();
});

find('save').addEventListener('click', () => {
  const text = json(), named = design().title.trim();
  if (!named) {
    tell('told', 'Say first what the programme is called: its file takes the name.');
    title.focus();
    return;
  }
  const file = (named.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'my-programme') + '.json';
  const link = make('a', {download: file, href: URL.createObjectURL(new Blob([text], {type: 'application/json'}))});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  saved = text;
  tell('told', `Saved as ${file}, where your browser puts what it downloads.`
    + (new Blob([text]).size > LARGEST ? ' It is larger than 1 MB, and the advisor will not read it: make your notes shorter.' : ''));
});

addEventListener('beforeunload', event => {
  if (unsaved() && !keeping) event.preventDefault();
});

/* What is kept in this browser: by one tab at a time. A second one asks whether the first is still there, and goes on
   with its answers if nobody says so. */
const KEY = `peer-support-form ${rules.id}`, HELLO = `${KEY} hello`, HERE = `${KEY} here`;
const me = Math.random().toString(36).slice(2);
let keeping = false, heir = me; // the tab whose answers this one goes on with
const storage = () => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};
const stored = () => {
  try {
    return JSON.parse(storage().getItem(KEY));
  } catch {
    return null;
  }
};
const stop = says => {
  keeping = find('keep').checked = false;
  tell('kept', says);
};
const OTHERS = 'This form is open in another tab or window too, and that one keeps its answers in this browser. What you answer here is not kept: save it to a file, or close this tab and go on in the other.';
const put = () => {
  try {
    storage().setItem(KEY, JSON.stringify({by: me, text: json()}));
    heir = me;
  } catch {
    stop('This browser does not keep anything for this page, or has no room left. Save your answers to a file before you close it.');
  }
};
const keep = () => {
  if (!keeping) return;
  const now = stored();
  if (now && now.by !== me && now.by !== heir) stop(OTHERS);
  else put();
};
find('keep').addEventListener('change', event => {
  if (event.target.checked) {
    const now = stored();
    if (now && now.by !== me && now.text !== json()
      && !confirm('Another tab has kept answers to this form in this browser. Keep the answers of this tab in their place?')) {
      event.target.checked = false;
      return;
    }
    keeping = true;
    tell('kept', 'What you type is kept in this browser from now on.');
    put();
  } else {
    keeping = false;
    [KEY, HELLO, HERE].forEach(key => storage()?.removeItem(key));
    tell('kept', 'Nothing is kept in this browser any more.');
  }
});
addEventListener('storage', event => {
  if (!keeping || !event.newValue) return;
  if (event.key === HELLO) storage().setItem(HERE, `${event.newValue} ${me}`);
  else if (event.key === HERE ? event.newValue.startsWith(me) : event.key === KEY && stored()?.by !== me) stop(OTHERS);
});

let waiting = false;
const changed = () => {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    update();
    keep();
  });
};
document.querySelector('main').addEventListener('input', changed);

take(JSON.parse(find('design').textContent));
const before = stored();
if (before) {
  const [problem, file] = wrong(before.text ?? '', 'what was kept');
  if (!problem) {
    take(file);
    saved = '';
    tell('kept', 'Here are the answers that this browser kept for you.');
    keeping = find('keep').checked = true;
    heir = before.by;
    storage().setItem(HELLO, me);
  }
}
document.documentElement.classList.add('with-script'); // last, so that a browser too old for this gets the page for paper
}
