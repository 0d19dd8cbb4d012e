/**
 * What was read: rows of evidence, sources, whom they studied, results and theories. Conditions may come in, for a
 * result says whom it speaks for. No card is known here, so that evidence never bends to what is made of it.
 */
package peersupport.evidence.register;
