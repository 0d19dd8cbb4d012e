/**
 * What a design's findings turn on: single changes tried, the smallest that reach a goal, what to decide next, two
 * designs compared. A design, the knowledge and an advisor come in. How results are shown or written does not.
 */
package peersupport.exploring;
