// json-rules-engine: three rules a card, as the advisor has them, with one condition a context and state. Of the forms
// tried this is the fastest that still leaves the conditions to the engine: one fact holds all readings and operators
// of our own look into it (a fact for every context has to be added for every design); facts are not cached, which
// would take a hash each; what cards bring about is a fact added when they are concluded, and cards that need it come
// in a later round by their priority. A whole card as one operator, with nothing left for the engine to reason about,
// came to half as much again.
import rulesEngine from 'json-rules-engine';

const { Engine, Fact } = rulesEngine;

const OPERATORS = {
  met: 'm',
  notMet: 'n',
  notSaid: 's',
  neverMet: 'no',
  neverNotMet: 'mo',
  metOrNotSaid: 'ms',
  notMetOrNotSaid: 'ns',
};

export const name = 'json-rules-engine';

export function build({ contexts, cards, broughtAbout, designs }) {
  const place = new Map(contexts.map((context, index) => [context, index]));
  const rounds = new Map(cards.map((card) => [card.id, card.round]));
  const last = Math.max(...rounds.values());
  const engine = new Engine();
  for (const [operator, states] of Object.entries(OPERATORS)) {
    engine.addOperator(operator, (readings, index) => states.includes(readings[index]));
  }

  const is = (context, operator) => {
    if (place.has(context)) {
      return { fact: 'readings', operator, value: place.get(context) };
    }
    return { fact: context, operator: 'in', value: [...OPERATORS[operator]] };
  };
  const constant = (id, value) => new Fact(id, value, { cache: false });
  const tell = (id, value) => (event, almanac) => {
    almanac.addFact(constant(id, value));
  };
  const feeders = new Set(broughtAbout.flatMap(({ by }) => by));

  for (const { id, namedOnly, needs, round } of cards) {
    const rule = (type, conditions) =>
      engine.addRule({
        conditions,
        event: { type, params: id },
        priority: 2 * (last - round) + 2,
        onSuccess: feeders.has(id) ? tell(id, type) : undefined,
      });
    if (namedOnly) {
      rule('n', { all: [] });
      continue;
    }
    rule('a', { all: needs.map(({ context, met }) => is(context, met ? 'met' : 'notMet')) });
    rule('b', { any: needs.map(({ context, met }) => is(context, met ? 'neverMet' : 'neverNotMet')) });
    rule('o', {
      all: [
        ...needs.map(({ context, met }) => is(context, met ? 'metOrNotSaid' : 'notMetOrNotSaid')),
        { any: needs.map(({ context }) => is(context, 'notSaid')) },
      ],
    });
  }

  for (const { context, by } of broughtAbout) {
    const rule = (state, conditions) =>
      engine.addRule({
        conditions,
        event: { type: 'brought about' },
        priority: 2 * (last - Math.max(...by.map((id) => rounds.get(id)))) + 1,
        onSuccess: tell(context, state),
      });
    const each = (operator, value) => by.map((fact) => ({ fact, operator, value }));
    rule('m', { any: each('equal', 'a') });
    rule('n', { all: each('equal', 'b') });
    rule('s', { all: [...each('notEqual', 'a'), { any: each('equal', 'o') }] });
  }

  const inputs = designs.map((states) => ({ readings: constant('readings', states) }));
  return {
    conclude: (design) => engine.run(inputs[design]),
    statuses: ({ events }) => {
      const found = new Map(events.map(({ type, params }) => [params, type]));
      return cards.map(({ id }) => found.get(id)).join('');
    },
  };
}
