/**
 * YAML and JSON as syntax: read into nodes with their lines, written from plain values, and YAML changed in place. Text
 * comes in, with the name that problems give it. Nothing of designs, cards or answers does.
 */
package peersupport.files.yaml;
