/**
 * What the evidence is taken to mean: configurations with their cases, factors and notes. Contexts and the register
 * come in. Nothing is judged here, neither a design nor the cards themselves.
 */
package peersupport.evidence.card;
