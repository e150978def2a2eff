/**
 * What a Header or RequestHeader directive does to a table of headers.
 */
import { evaluateCondition, evaluateString } from '../expression';
import { substitute } from '../../pattern';
import type { RequestRecord } from '../kernel/request-record';
import type { Table } from '../kernel/table';
import { Undecidable, type World } from '../kernel/world';
import type { Entry } from './header-entry';

function applies( entry: Entry, r: RequestRecord, world: World ): boolean {
	switch ( entry.condition.kind ) {
		case 'always':
			return true;
		case 'early':
			return false;
		case 'env':
			return (
				( r.env.get( entry.condition.name ) === undefined ) ===
				entry.condition.absent
			);
		case 'expression':
			return evaluateCondition( entry.condition.expression, r, world )
				.value;
	}
}

function valueOf( entry: Entry, r: RequestRecord, world: World ): string {
	if ( ! Array.isArray( entry.value ) ) {
		return entry.value ? evaluateString( entry.value, r, world ) : '';
	}
	return entry.value
		.map( ( piece ) => {
			if ( piece.kind === 'varies' ) {
				throw new Undecidable( entry.place );
			}
			return piece.kind === 'text'
				? piece.text
				: ( r.env.get( piece.name ) ?? '(null)' ).replace(
						/[\r\n]/g,
						' '
					);
		} )
		.join( '' );
}

function edit(
	entry: Entry,
	old: string,
	r: RequestRecord,
	world: World
): string {
	const match = entry.pattern?.search( old );
	if ( match === 'undecided' ) {
		throw new Undecidable( entry.place );
	}
	if ( ! match ) {
		return old;
	}
	const end = match.ends[ 0 ] as number;
	const rest = old.slice( end );
	const replaced = substitute( valueOf( entry, r, world ), match );
	// An empty match at the end would be found again for ever.
	const goOn = entry.action === 'edit*' && rest !== '' && end > 0;
	return (
		old.slice( 0, match.starts[ 0 ] ) +
		replaced +
		( goOn ? edit( entry, rest, r, world ) : rest )
	);
}

function hasToken( list: string, token: string ): boolean {
	return list
		.split( ',' )
		.some( ( part ) => part.replace( /^[ \t]+/, '' ) === token );
}

function perform(
	entry: Entry,
	headers: Table,
	r: RequestRecord,
	world: World
): void {
	const { action, header } = entry;
	const before = () => headers.get( header );
	switch ( action ) {
		case 'set':
			return headers.set( header, valueOf( entry, r, world ) );
		case 'setifempty':
			return before() === undefined
				? headers.set( header, valueOf( entry, r, world ) )
				: undefined;
		case 'add':
			return headers.add( header, valueOf( entry, r, world ) );
		case 'append':
			return headers.mergeValue( header, valueOf( entry, r, world ) );
		case 'merge': {
			const value = valueOf( entry, r, world );
			const list = before();
			return list !== undefined && hasToken( list, value )
				? undefined
				: headers.mergeValue( header, value );
		}
		case 'unset':
			return headers.unset( header );
		case 'echo':
			return r.headersIn
				.list()
				.filter( ( [ name ] ) => entry.pattern?.search( name ) )
				.forEach( ( [ name, value ] ) => headers.add( name, value ) );
		case 'edit':
		case 'edit*': {
			const values = headers
				.list()
				.filter(
					( [ name ] ) => name.toLowerCase() === header.toLowerCase()
				);
			headers.unset( header );
			return values.forEach( ( [ name, value ] ) =>
				headers.add( name, edit( entry, value, r, world ) )
			);
		}
		case 'note':
	}
}

function runEntry(
	entry: Entry,
	headers: Table,
	r: RequestRecord,
	world: World
): void {
	if ( applies( entry, r, world ) ) {
		perform( entry, headers, r, world );
		world.note( entry.place, {
			kind: 'changes-header',
			action: entry.action,
			header: entry.header,
		} );
	}
}

/** Does what the entries say, in order. */
export function run(
	entries: Entry[],
	headers: Table,
	r: RequestRecord,
	world: World
): void {
	for ( const entry of entries ) {
		runEntry( entry, headers, r, world );
	}
}

/** The same for the response; the names of headers of which it cannot be known what becomes of them. */
export function runUnsure( ...[ entries, ...rest ]: Parameters< typeof run > ) {
	return entries.flatMap( ( entry ): string[] => {
		try {
			runEntry( entry, ...rest );
			return [];
		} catch ( thrown ) {
			if ( ! ( thrown instanceof Undecidable ) ) {
				throw thrown;
			}
			return [ entry.header.toLowerCase() ];
		}
	} );
}
