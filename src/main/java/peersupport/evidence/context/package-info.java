/**
 * What a programme can be asked, and what of it can hold: questions, contexts and conditions on them. Only the words
 * of a closed choice come in, which stand here too. No source, card or document is known here.
 */
package peersupport.evidence.context;
