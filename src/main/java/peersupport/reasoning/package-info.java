/**
 * What the rules make of one design: its contexts, the status of each card, and why. Designs and the knowledge come
 * in, and Drools. Nothing is read from files, worded for readers or compared between designs here.
 */
package peersupport.reasoning;
