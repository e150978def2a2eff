/**
 * What files say, kept from one simulation to the next: a file is the same for every request that is followed through it, and
 * reading thousands of rules takes longer than following them.
 */
import type { HtaccessFile } from '../syntax/types';
import type { ConfigVector } from '../kernel/config';
import { Loader } from './load';
import type { Overrides } from '../kernel/overrides';
import { FileRefused } from './read-file';
import type { Journal, World } from '../kernel/world';

interface Loaded {
	/** All that reading depends on besides the file and the answers in the journal. */
	text: string;
	circumstances: string;
	journal: Journal;
	result: ConfigVector | FileRefused;
}

/** By the file itself, so that nothing is kept longer than whoever holds it. */
const loaded = new WeakMap< HtaccessFile, Loaded[] >();

const circumstancesOf = (
	path: string,
	{ facts: { sapi, modules } }: World,
	overrides: Overrides
): string => JSON.stringify( [ path, sapi, modules, overrides ] );

function read(
	file: HtaccessFile,
	path: string,
	world: World,
	overrides: Overrides
): ConfigVector | FileRefused {
	try {
		return new Loader( world, overrides ).load( file, path );
	} catch ( thrown ) {
		if ( thrown instanceof FileRefused ) {
			return thrown;
		}
		throw thrown;
	}
}

/** Everything one file says; throws FileRefused. `path` is its folder's absolute path. */
export function loadFile(
	file: HtaccessFile,
	path: string,
	world: World,
	overrides: Overrides
): ConfigVector {
	const circumstances = circumstancesOf( path, world, overrides );
	const { text } = file;
	const known = loaded.get( file ) ?? [];
	let result = known.find(
		( one ) =>
			one.text === text &&
			one.circumstances === circumstances &&
			world.agreesWith( one.journal )
	)?.result;
	if ( ! result ) {
		const { value, journal } = world.keepJournal( () =>
			read( file, path, world, overrides )
		);
		result = value;
		if ( ! journal.looked ) {
			loaded.set( file, [
				...known,
				{ text, circumstances, journal, result },
			] );
		}
	}
	if ( result instanceof FileRefused ) {
		throw result;
	}
	return result;
}
