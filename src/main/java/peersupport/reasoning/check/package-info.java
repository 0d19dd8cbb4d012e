/**
 * Whether each card's cases come out as they say, and would notice a change of the card. The knowledge and the reasoning
 * come in; nothing is read from files here. Only the build and the command {@code check} ask for it.
 */
package peersupport.reasoning.check;
