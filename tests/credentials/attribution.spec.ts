import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { unavailabilityOf } from '../../src/diagnosis/exchange/availability';
import type { Voice } from '../../src/diagnosis/evidence/credential-facts';
import { componentLabel } from '../../src/diagnosis/evidence/component-label';
import type { Suspect } from '../../src/diagnosis/evidence/types';
import {
	INNOCENT,
	lineOf,
	usePlugins,
	type PluginCode,
} from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import type { RunningSite } from '../env/running-site';
import { openAnySite } from '../sandbox/test-site';
import { credentialsOf, takeTrip } from './take-trip';

const SITE = 'wp_is_application_passwords_available';
const USER = 'wp_is_application_passwords_available_for_user';

/** Plugins with a say on the same hooks that change nothing. */
const BYSTANDERS: PluginCode = {
	...INNOCENT,
	'bystander/bystander.php': `add_filter( '${ SITE }', function ( $yes ) { return $yes; }, 1 );
add_filter( '${ USER }', function ( $yes, $user ) { return $yes; }, 99, 2 );
add_filter( '${ SITE }', '__return_true', 2 );`,
};

interface Case {
	name: string;
	/** Code of the plugin `meadow/meadow.php`. */
	code: string;
	/** The text on the line that must be named. */
	line: string;
	hook?: string;
	/** Not to be seen from outside: only a look inside tells. */
	hidden?: boolean;
	/** Added so late that the facts, which are read on admin-ajax, do not have it at all. */
	unseen?: boolean;
}

const CASES: Case[] = [
	{
		name: 'a closure',
		code: `\nadd_filter( '${ SITE }', function () { return false; } );`,
		line: 'function () { return false',
	},
	{
		name: 'a method of an object',
		code: `class Meadow {\n\tpublic function no() { return false; }\n}\n$meadow = new Meadow();\nadd_filter( '${ SITE }', array( $meadow, 'no' ), 20 );`,
		line: 'public function no()',
	},
	{
		name: 'a static method',
		code: `class Meadow {\n\tpublic static function no() { return false; }\n}\nadd_filter( '${ SITE }', 'Meadow::no' );`,
		line: 'public static function no()',
	},
	{
		name: 'a named function',
		code: `function meadow_no() {\n\treturn false;\n}\nadd_filter( '${ SITE }', 'meadow_no' );`,
		line: 'function meadow_no()',
	},
	{
		name: 'a function added on init',
		code: `function meadow_no() {\n\treturn false;\n}\nadd_action( 'init', function () {\n\tadd_filter( '${ SITE }', 'meadow_no' );\n} );`,
		line: 'function meadow_no()',
	},
	{
		name: 'a filter that depends on the user',
		code: `add_filter( '${ USER }', function ( $yes, $user ) {\n\treturn $yes && ! in_array( 'administrator', $user->roles, true );\n}, 10, 2 );`,
		line: `add_filter( '${ USER }'`,
		hook: USER,
	},
	{
		name: '__return_false by name',
		code: `\n\nadd_filter( '${ SITE }', '__return_false' );`,
		line: 'add_filter(',
	},
	{
		name: '__return_false added on init',
		code: `add_action( 'init', function () {\n\tadd_filter( '${ SITE }', '__return_false', 15 );\n} );`,
		line: '__return_false',
	},
	{
		name: '__return_false for the user',
		code: `add_filter( '${ USER }', '__return_false' );`,
		line: 'add_filter(',
		hook: USER,
	},
	{
		name: '__return_false under a name put together',
		code: `\n\nadd_filter( '${ SITE }', '__return_' . 'false' );`,
		line: 'add_filter(',
		hidden: true,
	},
	{
		name: 'a closure added on rest_api_init',
		code: `add_action( 'rest_api_init', function () {\n\tadd_filter( '${ SITE }', function () {\n\t\treturn false;\n\t} );\n} );`,
		line: `add_filter( '${ SITE }'`,
		unseen: true,
	},
];

describe( 'who switches application passwords off', () => {
	let site: RunningSite;
	let session: Session;
	const path = ( ...parts: string[] ) =>
		join( site.root, 'wp-content', ...parts );

	before( async () => {
		site = await openAnySite();
		await usePlugins( site, BYSTANDERS );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	for ( const {
		name,
		code,
		line,
		hook = SITE,
		hidden = false,
		unseen = false,
	} of CASES ) {
		test( name, async () => {
			await usePlugins( site, {
				...BYSTANDERS,
				'meadow/meadow.php': code,
			} );
			const why = unavailabilityOf( await credentialsOf( session ) );
			if ( unseen ) {
				assert.equal( why, null );
			} else {
				assert.ok( why );
				assert.equal( why.hook, hook );
				assert.deepEqual(
					why.voices.map( ( { borrowed } ) => borrowed ),
					[ hidden ]
				);
			}
			if ( why && ! hidden ) {
				const [ voice ] = why.voices;
				assert.equal( voice?.component.id, 'meadow/meadow.php' );
				assert.equal(
					voice?.file,
					'wp-content/plugins/meadow/meadow.php'
				);
				assert.equal( voice?.line, lineOf( code, line ) );
				return;
			}
			const { verdict } = await takeTrip( site, session, {
				inside: true,
			} );
			assert.equal( verdict.kind, 'unavailable' );
			const [ suspect ] = verdict.finding.suspects;
			assert.deepEqual(
				[ suspect?.component.id, suspect?.file, suspect?.line ],
				[
					'meadow/meadow.php',
					'wp-content/plugins/meadow/meadow.php',
					lineOf( code, line ),
				]
			);
		} );
	}

	test( 'two plugins that both say no are both named', async () => {
		const no = `add_filter( '${ SITE }', function () { return false; } );`;
		await usePlugins( site, {
			...BYSTANDERS,
			'meadow/meadow.php': no,
			'orchard/orchard.php': no,
		} );
		const why = unavailabilityOf( await credentialsOf( session ) );
		assert.deepEqual(
			why?.voices.map( ( { component } ) => component.id ),
			[ 'meadow/meadow.php', 'orchard/orchard.php' ]
		);
		assert.ok( why?.voices.every( ( { necessary } ) => ! necessary ) );
	} );

	test( 'a role that is refused is named, and those that are not are not', async () => {
		await usePlugins( site, {
			...BYSTANDERS,
			'meadow/meadow.php': `add_filter( '${ USER }', function ( $yes, $user ) {
				return in_array( 'editor', $user->roles, true ) ? false : $yes;
			}, 10, 2 );`,
		} );
		await site.php(
			`wp_insert_user( array( 'user_login' => 'edith', 'user_pass' => 'edith', 'role' => 'editor' ) );`
		);
		const facts = await credentialsOf( session );
		assert.equal( unavailabilityOf( facts ), null );
		assert.deepEqual(
			facts.roles
				.filter( ( { refused } ) => refused > 0 )
				.map( ( { role, voices } ) => [
					role,
					voices.map( ( { component } ) => component.id ),
				] ),
			[ [ 'editor', [ 'meadow/meadow.php' ] ] ]
		);
	} );

	for ( const borrowed of [ false, true ] ) {
		const callback = borrowed
			? `'__return_' . 'false'`
			: 'function () { return false; }';
		const code = `<?php\n// Nothing to see.\nadd_filter( '${ SITE }', ${ callback } );\n`;
		const how = borrowed ? '__return_false' : 'a closure';

		test( `${ how } in a must-use plugin`, async () => {
			await usePlugins( site, BYSTANDERS );
			mkdirSync( path( 'mu-plugins' ), { recursive: true } );
			await site.adopt?.( path( 'mu-plugins' ) );
			writeFileSync( path( 'mu-plugins', 'host-rules.php' ), code );
			try {
				await names( 'mu-plugin', 'host-rules.php', borrowed );
			} finally {
				rmSync( path( 'mu-plugins', 'host-rules.php' ) );
			}
		} );

		test( `${ how } in the theme`, async () => {
			await usePlugins( site, BYSTANDERS );
			const theme = path( 'themes', 'paper' );
			mkdirSync( theme, { recursive: true } );
			writeFileSync(
				join( theme, 'style.css' ),
				'/*\nTheme Name: Paper\n*/'
			);
			writeFileSync( join( theme, 'index.php' ), '<?php' );
			writeFileSync( join( theme, 'functions.php' ), code );
			const active = await site.php( `echo get_option( 'stylesheet' );` );
			await site.php( `switch_theme( 'paper' );` );
			try {
				await names( 'theme', 'paper', borrowed );
			} finally {
				await site.php( `switch_theme( '${ active }' );` );
			}
		} );
	}

	for ( const [ where, borrowed ] of [
		[ 'parent', false ],
		[ 'parent', true ],
		[ 'child', false ],
		[ 'child', true ],
	] as const ) {
		const how = borrowed ? '__return_false' : 'a closure';

		test( `${ how } in the ${ where } theme is not the other’s`, async () => {
			await usePlugins( site, BYSTANDERS );
			const callback = borrowed
				? `'__return_' . 'false'`
				: 'function () { return false; }';
			for ( const [ id, header, part ] of [
				[ 'paper', 'Theme Name: Paper', 'parent' ],
				[ 'ink', 'Theme Name: Ink\nTemplate: paper', 'child' ],
			] as const ) {
				const theme = path( 'themes', id );
				mkdirSync( theme, { recursive: true } );
				writeFileSync(
					join( theme, 'style.css' ),
					`/*\n${ header }\n*/`
				);
				writeFileSync( join( theme, 'index.php' ), '<?php' );
				writeFileSync(
					join( theme, 'functions.php' ),
					part === where
						? `<?php\n// Nothing to see.\nadd_filter( '${ SITE }', ${ callback } );\n`
						: '<?php'
				);
			}
			const active = await site.php( `echo get_option( 'stylesheet' );` );
			await site.php( `switch_theme( 'ink' );` );
			try {
				const { component, line } = await named( borrowed );
				assert.deepEqual(
					[ component, line ],
					[
						where === 'parent'
							? {
									kind: 'theme',
									id: 'paper',
									name: 'Paper',
									parentOf: 'Ink',
								}
							: { kind: 'theme', id: 'ink', name: 'Ink' },
						3,
					]
				);
				assert.match(
					componentLabel( component ),
					where === 'parent' ? /the parent of “Ink”/ : /theme “Ink”$/
				);
			} finally {
				await site.php( `switch_theme( '${ active }' );` );
			}
		} );
	}

	/** Who is named, from outside or, behind a borrowed function, by a look inside. */
	async function named( borrowed: boolean ): Promise< Suspect | Voice > {
		const why = unavailabilityOf( await credentialsOf( session ) );
		assert.equal( why?.voices[ 0 ]?.borrowed, borrowed );
		const suspect = borrowed
			? ( await takeTrip( site, session, { inside: true } ) ).verdict
					.finding.suspects[ 0 ]
			: why?.voices[ 0 ];
		assert.ok( suspect );
		return suspect;
	}

	/** Asserts that this component, and its third line, are named. */
	async function names( kind: string, id: string, borrowed: boolean ) {
		const { component, line } = await named( borrowed );
		assert.deepEqual(
			[ component.kind, component.id, line ],
			[ kind, id, 3 ]
		);
	}
} );
