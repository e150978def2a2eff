const SEPARATOR = ' › ';

/** A name that no test of another file has. */
exports.nameOf = ( file, name ) => `${ file }${ SEPARATOR }${ name }`;

/** The file that such a name begins with, from the root of the repository. */
exports.fileOf = ( name ) => name.slice( 0, name.indexOf( SEPARATOR ) );
