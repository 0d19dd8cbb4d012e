/**
 * Whether the knowledge base hangs together: each mistake with its place and remedy. All of the knowledge comes in.
 * What single words may say is checked where they are read, and what cards come to where they are tried.
 */
package peersupport.evidence.check;
