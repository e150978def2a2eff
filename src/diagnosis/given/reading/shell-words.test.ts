import { cmdWords } from './cmd-words';
import { shellVariables, shellWords } from './shell-words';
import { UNKNOWN } from './written';

const VARIABLES = new Map( [ [ 'SITE', 'https://example.org' ] ] );

const wordsOf = ( command: string ) =>
	shellWords( command, VARIABLES ).words.map( ( { text } ) => text );

it.each( [
	[ 'curl  -I\tx', [ 'curl', '-I', 'x' ] ],
	[ `a'b c'"d e"f`, [ 'ab cd ef' ] ],
	[ `'' ""`, [ '', '' ] ],
	[ 'a\\ b \\"c \\\\', [ 'a b', '"c', '\\' ] ],
	[ 'a \\\n  b\\\r\nc', [ 'a', 'bc' ] ],
	[ '"a\\"b\\$c\\`d\\\\e\\nf"', [ 'a"b$c`d\\e\\nf' ] ],
	[ '"a\\\nb"', [ 'ab' ] ],
	[ `'a\\'b`, [ 'a\\b' ] ],
	[ 'a#b #c\n', [ 'a#b' ] ],
	[ 'a\nb', [ 'a' ] ],
	[ 'a; b', [ 'a' ] ],
	[ 'a && b', [ 'a' ] ],
	[ 'a?b=1&c=2', [ 'a?b=1&c=2' ] ],
	[ "'never closed", [ 'never closed' ] ],
	[ '"never closed', [ 'never closed' ] ],
	[ '$', [ '$' ] ],
	[
		'$SITE/a "$SITE/b" ${SITE}/c \'$SITE\'',
		[
			'https://example.org/a',
			'https://example.org/b',
			'https://example.org/c',
			'$SITE',
		],
	],
	[ '$OTHER/a "${OTHER}"', [ `${ UNKNOWN }/a`, UNKNOWN ] ],
	[ '$(cat "a)b" \')\' \\) (x))/c', [ `${ UNKNOWN }/c` ] ],
	[ 'a`date`b "c`date`"', [ `a${ UNKNOWN }b`, `c${ UNKNOWN }` ] ],
	[ 'a`date', [ `a${ UNKNOWN }` ] ],
	[ '$"a b"', [ 'a b' ] ],
	[ "$'a\\nb\\tc\\\\d\\'e'f", [ "a\nb\tc\\d'ef" ] ],
	[ "$'\\x41\\u00e4\\U1F600\\101\\e\\q'", [ 'Aä😀A\x1bq' ] ],
	[ "$'\\xC3\\UFFFFFFFF'", [ 'Ã' ] ],
	[ "$'never closed", [ 'never closed' ] ],
] )( 'takes apart as bash does: %s', ( command, words ) => {
	expect( wordsOf( command ) ).toEqual( words );
} );

it( 'hands on what follows the first command, and where each word ended', () => {
	const { words, rest } = shellWords( `curl 'a'\nHTTP/2 401` );
	expect( rest ).toBe( '\nHTTP/2 401' );
	expect( words.map( ( { end } ) => end ) ).toEqual( [ 4, 8 ] );
	expect( shellWords( '' ) ).toEqual( { words: [], rest: '' } );
} );

it.each( [
	[ "echo -n 'maria:a b' | base64", 'maria:a b' ],
	[ "echo -n 'maria:a b'|base64 -w0", 'maria:a b' ],
	[ "printf 'maria:a' | base64 -w 0", 'maria:a' ],
	[ "printf %s 'maria:ä' | base64 --wrap=0", 'maria:ä' ],
	[ 'echo maria:a | base64', 'maria:a\n' ],
	[ 'echo -n maria:a b | base64 -i', 'maria:a b' ],
	[ 'echo -n "maria:$PASS" | base64', null ],
	[ 'echo -n maria:a | base64 -d', null ],
	[ 'echo -n maria:a | md5sum', null ],
	[ 'echo -n maria:a', null ],
	[ "printf '%s:%s' maria a | base64", null ],
	[ 'cat file | base64', null ],
	[ '| base64', null ],
] )(
	'knows what base64 prints where its text is written out: %s',
	( command, text ) => {
		expect( wordsOf( `"Basic $(${ command })"` ) ).toEqual( [
			`Basic ${ text === null ? UNKNOWN : Buffer.from( text ).toString( 'base64' ) }`,
		] );
	}
);

it( 'knows what lines of a script set', () => {
	expect( [
		...shellVariables(
			`SITE=https://example.org\nexport TOKEN="a b"\n  URL=$SITE/x\nA=\n2B=x\ncurl C=d\nLONG=${ 'x'.repeat( 5000 ) }\nD=$(date)`
		),
	] ).toEqual( [
		[ 'SITE', 'https://example.org' ],
		[ 'TOKEN', 'a b' ],
		[ 'URL', 'https://example.org/x' ],
		[ 'A', '' ],
		[ 'D', UNKNOWN ],
	] );
} );

it.each( [
	[ 'curl  "a b"\tc', [ 'curl', 'a b', 'c' ], '' ],
	[ 'a""b ""', [ 'ab', '' ], '' ],
	[ '"a""b" "c\\"d"', [ 'a"b', 'c"d' ], '' ],
	[ '"a\\\\" "b\\\\\\"c"', [ 'a\\', 'b\\"c' ], '' ],
	[ 'a\\b', [ 'a\\b' ], '' ],
	[ 'a ^\r\n  b ^\n c', [ 'a', 'b', 'c' ], '' ],
	[ '^"a^&b^"', [ 'a&b' ], '' ],
	[ '^"a^\n\nb^"', [ 'a\nb' ], '' ],
	[ 'a\nHTTP/2 401', [ 'a' ], '\nHTTP/2 401' ],
	[ 'a^', [ 'a' ], '' ],
] )( 'takes apart as Windows does: %s', ( line, words, rest ) => {
	expect( cmdWords( line ) ).toEqual( { words, rest } );
} );
