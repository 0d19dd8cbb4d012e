/**
 * What more than one document says: findings, answers and results in words, and the templates that print them. Comes
 * in: the knowledge base and one advice. It knows no document, no file format and no file.
 */
package peersupport.reporting.shared;
