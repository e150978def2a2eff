import { allWords, nextWord } from '../syntax/words';
import type { Arity } from './config';

/** Words for a directive of a given arity, each entry one call; text is Apache's complaint. */
export function wordsFor( arity: Arity, args: string ): string[][] | string {
	if ( arity === 'raw' ) {
		return [ [ args ] ];
	}
	if ( arity === 'none' ) {
		return args === '' ? [ [] ] : 'takes no arguments';
	}
	if ( arity === 'iterate' || arity === 'iterate2' ) {
		const [ first, ...others ] = allWords( args );
		if (
			first === undefined ||
			( arity === 'iterate2' && others.length === 0 )
		) {
			return 'requires more arguments';
		}
		return arity === 'iterate'
			? [ first, ...others ].map( ( word ) => [ word ] )
			: others.map( ( word ) => [ first, word ] );
	}
	return fixedWords( arity, args );
}

const COUNTS: Readonly< Record< string, readonly number[] > > = {
	flag: [ 1 ],
	1: [ 1 ],
	2: [ 2 ],
	3: [ 3 ],
	12: [ 1, 2 ],
	13: [ 1, 3 ],
	23: [ 2, 3 ],
	123: [ 1, 2, 3 ],
};

function fixedWords( arity: Arity, args: string ): string[][] | string {
	const words: string[] = [];
	let rest = args;
	while ( rest !== '' ) {
		const next = nextWord( rest );
		words.push( next.word );
		rest = next.rest;
	}
	if ( arity === 'flag' && ! /^(on|off)$/i.test( words[ 0 ] ?? '' ) ) {
		return 'must be On or Off';
	}
	// `""` as the last of two or three is an argument that is not there.
	const counts = COUNTS[ arity ] as readonly number[];
	const required = words.slice( 0, counts[ 0 ] );
	if ( ! counts.includes( words.length ) || required.includes( '' ) ) {
		// A flag ignores what follows its word.
		return arity === 'flag'
			? [ words.slice( 0, 1 ) ]
			: 'takes another number of arguments';
	}
	return [ words ];
}
