/**
 * Results as JSON, one record an object. Advice, explorations, screenings and the questions of a form come in. Nothing
 * is read here, and nothing worked out.
 */
package peersupport.files.json;
