/**
 * All lines for which Apache refuses a file. Apache itself tells the first and stops there.
 */
import { readOverrides } from './kernel/overrides';
import { Undecidable, World } from './kernel/world';
import { Loader } from './server/load';
import { FileRefused } from './server/read-file';
import type { HtaccessFile, Place, ServerFacts } from './syntax/types';
import { withoutLine } from './without-line';

/** Mistakes in how sections open and close hide each other: so many are found in one go. */
const MOST_STRAY = 50;

const NO_REQUEST = {
	method: 'GET',
	path: '/',
	query: '',
	headers: {},
	remoteAddress: '',
};

/**
 * The lines of a file that Apache refuses, from top to bottom; empty where it takes the file. What depends on something not known is
 * taken as the simulator takes it first: a module that may be there is not.
 *
 * @param file   The file.
 * @param server What is known of the server.
 */
export function refusedLines(
	file: HtaccessFile,
	server: ServerFacts
): Place[] {
	const refused: Place[] = [];
	let rest = file;
	for ( let stray = 0; stray < MOST_STRAY; stray++ ) {
		const world = new World( server, NO_REQUEST, [] );
		const lines: Place[] = [];
		try {
			new Loader(
				world,
				readOverrides( server.allowOverride ),
				lines
			).load( rest, world.root + file.directory.replace( /\/$/, '' ) );
			refused.push( ...lines );
			break;
		} catch ( thrown ) {
			if ( thrown instanceof Undecidable ) {
				break;
			}
			if ( ! ( thrown instanceof FileRefused ) ) {
				throw thrown;
			}
			refused.push( thrown.place );
			[ rest = file ] = withoutLine( [ rest ], thrown.place );
		}
	}
	return refused.sort( ( one, other ) => one.line - other.line );
}
