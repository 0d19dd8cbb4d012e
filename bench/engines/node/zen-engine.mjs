// zen-engine: a decision graph of one expression node with one expression a card, compiled once; cards that need what
// others bring about look back at them in the same node. Of the forms tried this is the fastest: states go in as one
// list (as fields of an object they take longer to cross into the engine), and a decision table a card took more than
// twice as long. One design is put after another: the engine evaluates in a thread of its own while JavaScript waits, so
// several at once on one thread would be timed on two.
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';

export const name = '@gorules/zen-engine';

export function build({ cards, designs }) {
  const either = (what, letters) => [...letters].map((letter) => `${what} == '${letter}'`).join(' or ');
  const says = ({ all, any, read, card, in: letters }) => {
    if (all) return all.length === 0 ? 'true' : all.map((each) => `(${says(each)})`).join(' and ');
    if (any) return any.map((each) => `(${says(each)})`).join(' or ');
    return either(card === undefined ? `states[${read}]` : `$.${cards[card].id}`, letters);
  };
  const expression = ({ decisions, otherwise }) =>
    decisions.map(({ status, when }) => `(${says(when)}) ? '${status}' : `).join('') + `'${otherwise}'`;

  const node = (id, type, content) => ({ id, name: id, type, content, position: { x: 0, y: 0 } });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
  const graph = {
    nodes: [
      node('readings', 'inputNode'),
      node('cards', 'expressionNode', {
        expressions: cards.map((card) => ({ id: card.id, key: card.id, value: expression(card) })),
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
