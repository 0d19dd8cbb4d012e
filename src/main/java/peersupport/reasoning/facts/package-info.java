/**
 * The facts the rules look at: what a design says of each context, and what that makes of each card, factor, note and
 * result. They are changed in place, so that the rules look again only at what a changed answer touches.
 */
package peersupport.reasoning.facts;
