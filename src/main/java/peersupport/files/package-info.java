/**
 * What the rooms of files share: a word quoted in a problem, and the nearest word that would be right. Words and the
 * lists of valid ones come in. No file, parser or framework does.
 */
package peersupport.files;
