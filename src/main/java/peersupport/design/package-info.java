/**
 * What has been said about one programme, as a value that never changes. Nothing comes in: it knows no file, no rule
 * and no question by name. What an answer means is not decided here.
 */
package peersupport.design;
