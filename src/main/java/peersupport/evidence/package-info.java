/**
 * The knowledge base as one value, and what in it makes use of what. The rooms inside come in, apart from its check.
 * No file is read here and nothing of one design is known.
 */
package peersupport.evidence;
