import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
	ask,
	fileOn,
	pathIn,
	refusalOf,
	startChangeSite,
	tracesOn,
	type ChangeSite,
} from './change-site';
import { conduct, type Conduct } from './conduct';

/** Seconds that all looks under a new text have together: `IN_TIME` in class-watch.php. */
const IN_TIME = 1.6;

for ( const [ name, functions ] of [
	[ 'without cURL', 'curl_init,curl_exec' ],
	[ 'without the part of cURL for several at once', 'curl_multi_exec' ],
] as const ) {
	describe( `a change on a server ${ name }`, () => {
		let on: ChangeSite;
		let director: Conduct;
		let old: string | null;

		before( async () => {
			on = await startChangeSite( {
				ini: { disable_functions: functions },
			} );
			director = conduct( on );
			old = fileOn( pathIn( on ) );
			assert.equal(
				await on.site.php(
					`echo (int) function_exists( '${ functions.split( ',' )[ 0 ] }' );`
				),
				'0'
			);
		} );
		after( () => on.site.stop() );

		async function assertUntouched() {
			assert.equal( fileOn( pathIn( on ) ), old );
			assert.deepEqual( await tracesOn( on ), [] );
		}

		test( 'is watched one look after the other, which share one time', async () => {
			director.looks();
			const outcome = await ask( on, { confirm: async () => false } );
			assert.equal( outcome.reason, 'rejected' );
			assert.ok( outcome.watched.every( ( { worse } ) => ! worse ) );
			const looks = director.looks().slice( -outcome.watched.length );
			assert.equal( looks.length, outcome.watched.length );
			assert.ok( ( looks[ 0 ] ?? Infinity ) <= IN_TIME );
			for ( const [ index, seconds ] of looks.slice( 1 ).entries() ) {
				assert.ok(
					seconds < ( looks[ index ] ?? 0 ),
					`each has what the one before left: ${ looks }`
				);
			}
			await assertUntouched();
		} );

		test( 'is undone before any answer comes where the site becomes slow, and what had no time left is not sent', async ( t ) => {
			director.looks();
			const outcome = await ask( on, {
				text: ( text ) => `SetEnv TEST_SLOW 1\n${ text }`,
			} );
			assert.ok( director.goOn(), 'nothing was waited for' );
			assert.deepEqual(
				[ outcome.outcome, outcome.reason ],
				[ 'restored', 'worse' ]
			);
			assert.ok(
				outcome.watched.every(
					( { worse, after: seen } ) => worse && seen?.status === null
				)
			);
			const hurried = director
				.looks()
				.filter( ( seconds ) => seconds <= IN_TIME );
			assert.ok(
				hurried.length < outcome.watched.length,
				`not every look was begun: ${ hurried }`
			);
			t.diagnostic(
				`the new text was there for ${ outcome.exposed } ms`
			);
			await assertUntouched();
		} );

		test( 'is not begun where all looks together take too long', async () => {
			try {
				director.pause( 600 );
				assert.equal(
					await refusalOf( ask( on ) ),
					'ws401_htaccess_slow'
				);
			} finally {
				director.pause( 0 );
			}
			await assertUntouched();
		} );
	} );
}
