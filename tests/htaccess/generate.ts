/**
 * Pairs of files and request, the same for the same seed.
 */
import fc from 'fast-check';
import type { HtaccessFile, SimulatedRequest } from '../../src/apache';
import { broken, DIRECTIVES, type Lines } from './arbitrary-directives';
import { arbitraryRequest } from './arbitrary-request';
import { arbitraryRewrite } from './arbitrary-rewrite';
import { focusedPair } from './focused';

export interface Pair {
	files: HtaccessFile[];
	request: SimulatedRequest;
}

const anyDirective = fc.oneof( ...DIRECTIVES );

/** Parts in any order, rewriting among them about half of the time, a mistake now and then. */
const content: fc.Arbitrary< Lines > = fc
	.tuple(
		fc.array( anyDirective, { minLength: 1, maxLength: 3 } ),
		fc.option( arbitraryRewrite, { nil: [] } ),
		fc.oneof(
			{ weight: 40, arbitrary: fc.constant< Lines >( [] ) },
			{ weight: 1, arbitrary: broken }
		),
		fc.nat()
	)
	.map( ( [ parts, rewrite, mistake, order ] ) => {
		const all = [ ...parts, mistake ];
		all.splice( order % ( all.length + 1 ), 0, rewrite );
		return all.flat();
	} );

const NEWLINES = [ '\n', '\n', '\n', '\n', '\r\n' ];

function file( directory: string ): fc.Arbitrary< HtaccessFile > {
	return fc
		.tuple( content, fc.constantFrom( ...NEWLINES ), fc.boolean() )
		.map( ( [ lines, newline, ends ] ) => ( {
			directory,
			text: lines.join( newline ) + ( ends ? newline : '' ),
		} ) );
}

const inner = fc
	.constantFrom(
		'/wp-admin/',
		'/wp-content/',
		'/wp-content/uploads/',
		'/blog/',
		'/static/'
	)
	.chain( file );

/** Above the document root a file is rare. */
const above = fc.oneof(
	{ weight: 9, arbitrary: fc.constant( undefined ) },
	{ weight: 1, arbitrary: file( '/../' ) }
);

const files = fc
	.tuple(
		above,
		fc.option( file( '/' ), { freq: 12, nil: undefined } ),
		fc.option( inner, { freq: 2, nil: undefined } )
	)
	.map( ( found ) => found.filter( ( one ) => one !== undefined ) );

/** Half of the pairs mix everything, half look at one directive. */
const pair: fc.Arbitrary< Pair > = fc.oneof(
	fc.record( { files, request: arbitraryRequest } ),
	focusedPair
);

export function generatePairs( count: number, seed: number ): Pair[] {
	return fc.sample( pair, { numRuns: count, seed } );
}
