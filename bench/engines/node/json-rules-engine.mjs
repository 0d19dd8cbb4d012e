// json-rules-engine: a rule for each status of a card, its conditions nested as the card has them. One fact holds all
// readings and operators of our own look into it (a fact for every context has to be added for every design); facts are
// not cached, which would take a hash each; a card that others look at is a fact added when it is concluded, and these
// come in a later round by their priority.
import rulesEngine from 'json-rules-engine';

const { Engine, Fact } = rulesEngine;

export const name = 'json-rules-engine';

export function build({ cards, designs }) {
  const last = Math.max(...cards.map(({ round }) => round));
  const engine = new Engine();
  for (const letters of ['m', 'n', 'no', 'mo']) {
    engine.addOperator(letters, (readings, index) => letters.includes(readings[index]));
  }

  const lookedAt = new Set();
  const condition = ({ all, any, read, card, in: letters }) => {
    if (all) return { all: all.map(condition) };
    if (any) return { any: any.map(condition) };
    if (card === undefined) return { fact: 'readings', operator: letters, value: read };
    lookedAt.add(cards[card].id);
    return { fact: cards[card].id, operator: 'in', value: [...letters] };
  };
  const whole = (nested) => (nested.all || nested.any ? nested : { all: [nested] });
  const constant = (id, value) => new Fact(id, value, { cache: false });
  const written = cards.map((card) => ({
    ...card,
    decisions: card.decisions.map(({ status, when }) => ({ status, when: whole(condition(when)) })),
  }));

  for (const { id, round, decisions, otherwise } of written) {
    const rule = (status, conditions) =>
      engine.addRule({
        conditions,
        event: { type: status, params: id },
        priority: last - round + 1,
        onSuccess: lookedAt.has(id) ? (event, almanac) => almanac.addFact(constant(id, status)) : undefined,
      });
    decisions.forEach(({ status, when }) => rule(status, when));
    rule(otherwise, { all: decisions.map(({ when }) => ({ not: when })) });
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
