/**
 * The knowledge base read from rules/, every word checked with its line as it is read. Files of rules/, packed or not,
 * come in. What is concluded from it does not.
 */
package peersupport.files.knowledge;
