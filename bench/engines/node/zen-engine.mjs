// zen-engine: a decision graph of one expression node with one expression a card, compiled once; cards that need what
// others bring about look back at them in the same node. Of the forms tried this is the fastest: states go in as one
// list (as fields of an object they take longer to cross into the engine), and a decision table a card took more than
// twice as long. One design is put after another: the engine evaluates in a thread of its own while JavaScript waits, so
// several at once on one thread would be timed on two.
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';

export const name = '@gorules/zen-engine';

export function build({ contexts, cards, broughtAbout, designs }) {
  const place = new Map(contexts.map((context, index) => [context, index]));
  const about = new Map(broughtAbout.map(({ context, by }, index) => [context, { key: `about${index}`, by }]));
  const expressions = new Map();
  const state = (context) => {
    if (place.has(context)) {
      return `states[${place.get(context)}]`;
    }
    const { key, by } = about.get(context);
    if (!expressions.has(key)) {
      const some = by.map((id) => `$.${id} == 'a'`).join(' or ');
      const none = by.map((id) => `$.${id} == 'b'`).join(' and ');
      expressions.set(key, `${some} ? 'm' : ${none} ? 'n' : 's'`);
    }
    return `$.${key}`;
  };

  for (const { id, namedOnly, needs } of cards) {
    const active = needs.map(({ context, met }) => `${state(context)} == '${met ? 'm' : 'n'}'`).join(' and ');
    const blocked = needs
      .map(({ context, met }) => `${state(context)} == '${met ? 'n' : 'm'}' or ${state(context)} == 'o'`)
      .join(' or ');
    expressions.set(id, namedOnly ? "'n'" : `${active} ? 'a' : ${blocked} ? 'b' : 'o'`);
  }

  const node = (id, type, content) => ({ id, name: id, type, content, position: { x: 0, y: 0 } });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
  const graph = {
    nodes: [
      node('readings', 'inputNode'),
      node('cards', 'expressionNode', {
        expressions: [...expressions].map(([key, value]) => ({ id: key, key, value })),
      }),
      node('statuses', 'outputNode'),
    ],
    edges: [edge('readings', 'cards'), edge('cards', 'statuses')],
  };
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(graph))));
  const inputs = designs.map((states) => ({ states: [...states] }));
  return {
    conclude: (design) => decision.evaluate(inputs[design]),
    statuses: ({ result }) => cards.map(({ id }) => result[id]).join(''),
  };
}
