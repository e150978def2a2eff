import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import * as v from 'valibot';

import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from './rows';

describe( 'asking the REST API as another account', () => {
	let site: TestSite;
	let session: Session;
	let other: number;

	before( async () => {
		site = await openSite();
		await writeOn(
			site,
			'wp-content/mu-plugins/audit.php',
			`<?php add_action( 'ws401_asked_as', function ( ...$said ) { update_option( 'audited', $said ); }, 10, 3 );`
		);
		other = Number(
			await site.php(
				`echo wp_insert_user( array( 'user_login' => 'other', 'user_pass' => 'x', 'role' => 'editor' ) );`
			)
		);
		session = await openSession( site );
	} );
	after( () => site.stop() );

	const question = { method: 'GET', route: '/wp/v2/users/me' };
	async function logged( user: number ): Promise< unknown > {
		await site.php( `delete_option( 'audited' );` );
		await session.server.call( 'ws401_inside_answers', v.unknown(), {
			user: String( user ),
			questions: JSON.stringify( [ question ] ),
		} );
		return JSON.parse(
			await site.php( `echo wp_json_encode( get_option( 'audited' ) );` )
		);
	}

	test( 'is told to whoever keeps a log: as whom, by whom, and what', async () => {
		assert.deepEqual( await logged( other ), [ other, 1, [ question ] ] );
		assert.deepEqual( await logged( 0 ), [ 0, 1, [ question ] ] );
	} );

	test( 'as one’s own account is no such thing', async () => {
		assert.equal( await logged( 1 ), false );
	} );
} );
