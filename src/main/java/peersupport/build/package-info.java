/**
 * The build step: checks the knowledge, writes the rules from the cards, compiles them and tries all of it. Whatever
 * it tries may come in, and the rule compiler. Nothing here is in the jar, so nothing else may know it.
 */
package peersupport.build;
