import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, runSections } from './lanes';
import type { Section } from './sections';

let logs: string;
beforeEach( () => {
	logs = mkdtempSync( join( tmpdir(), 'ws401-lanes-' ) );
} );
afterEach( () => rmSync( logs, { recursive: true } ) );

function section(
	name: string,
	command: string,
	more: Partial< Section > = {}
): Section {
	return { name, command, shows: '', minutes: 1, ...more };
}

/** Runs them; what happened in which order, and how each ended. */
async function run( sections: Section[], options = {} ) {
	const events: string[] = [];
	const ended = await runSections( sections, {
		lanes: 2,
		logs,
		maxSeconds: 30,
		onStart: ( { name } ) => events.push( `${ name } begins` ),
		onEnd: ( { section: { name } } ) => events.push( `${ name } ends` ),
		...options,
	} );
	const byName = new Map< string, Ended >(
		ended.map( ( one ) => [ one.section.name, one ] )
	);
	return { events, byName };
}

/** A command that ends when another has begun: alone it would wait for ever. */
const meets = ( own: string, other: string ) =>
	`touch "$LOGS/${ own }"; until [ -e "$LOGS/${ other }" ]; do sleep 0.02; done`.replaceAll(
		'$LOGS',
		logs
	);

it( 'runs two at a time', async () => {
	const { byName } = await run( [
		section( 'a', meets( 'a', 'b' ) ),
		section( 'b', meets( 'b', 'a' ) ),
	] );
	expect( byName.get( 'a' )?.code ).toBe( 0 );
	expect( byName.get( 'b' )?.code ).toBe( 0 );
} );

it( 'runs what uses the same thing one after another, the longest first', async () => {
	const { events } = await run( [
		section( 'short', 'true', { uses: 'x', minutes: 1 } ),
		section( 'long', 'sleep 0.2', { uses: 'x', minutes: 9 } ),
		section( 'other', 'true', { minutes: 5 } ),
	] );
	expect( events.indexOf( 'short begins' ) ).toBeGreaterThan(
		events.indexOf( 'long ends' )
	);
	expect( events[ 0 ] ).toBe( 'long begins' );
	expect( events ).toContain( 'other ends' );
} );

it( 'tells of one that fails, keeps its output, and runs the rest', async () => {
	const { byName } = await run( [
		section( 'bad', 'echo out; echo err >&2; exit 3' ),
		section( 'good', 'echo fine' ),
		section( 'half', 'false && true' ),
	] );
	expect( byName.get( 'bad' )?.code ).toBe( 3 );
	expect( byName.get( 'half' )?.code ).toBe( 1 );
	expect( byName.get( 'good' )?.code ).toBe( 0 );
	const log = readFileSync( byName.get( 'bad' )!.log, 'utf8' );
	expect( log ).toContain( 'out' );
	expect( log ).toContain( 'err' );
	expect( log ).not.toContain( 'fine' );
} );

it( 'ends one that hangs, with what it started', async () => {
	const { byName } = await run(
		[ section( 'stuck', `sleep 600 & echo $! > ${ logs }/pid; wait` ) ],
		{ maxSeconds: 0.5 }
	);
	expect( byName.get( 'stuck' )?.code ).toBeNull();
	expect( readFileSync( byName.get( 'stuck' )!.log, 'utf8' ) ).toContain(
		'hangs'
	);
	const pid = Number( readFileSync( join( logs, 'pid' ), 'utf8' ) );
	// It may be a zombie for a moment, until it is collected.
	const state = () => {
		try {
			return readFileSync( `/proc/${ pid }/stat`, 'utf8' ).split(
				' '
			)[ 2 ];
		} catch {
			return 'gone';
		}
	};
	expect( [ 'gone', 'Z', 'X' ] ).toContain( state() );
} );
