/** The email of the watch: off until switched on, one for each change, with the sentence and the way to the page. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { MailSchema } from '../../src/transport/history/login-schemas';
import { usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from '../security/rows';
import { hourly } from './clock';
import { switchHistory } from './recorded';

const CLOSED = {
	'closed-doors/closed-doors.php': `add_filter( 'rest_authentication_errors', function ( $result ) {
		return is_user_logged_in() ? $result : new WP_Error( 'closed_doors', 'No.', array( 'status' => 401 ) );
	} );`,
};

/** Keeps what would be sent. */
const KEPT = `<?php add_filter( 'pre_wp_mail', function ( $sent, $mail ) {
	update_option( 'mails', array_merge( get_option( 'mails', array() ), array( $mail ) ) );
	return true;
}, 10, 2 );`;

interface Mail {
	to: string;
	subject: string;
	message: string;
}

describe( 'the email of the watch', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite();
		await usePlugins( site, {} );
		session = await openSession( site );
		await writeOn( site, 'wp-content/mu-plugins/kept.php', KEPT );
	} );
	after( () => site.stop() );

	const mail = ( to: '' | 'on' | 'off' ) =>
		session.server.call( 'ws401_history_mail', MailSchema, { to } );
	const mails = async () =>
		JSON.parse(
			await site.php(
				`echo wp_json_encode( get_option( 'mails', array() ) );`
			)
		) as Mail[];
	/** The site breaks, is mended and each is seen. */
	const breakAndMend = async () => {
		await usePlugins( site, CLOSED );
		await hourly( site );
		await hourly( site );
		const broken = await mails();
		await usePlugins( site, {} );
		await hourly( site );
		await hourly( site );
		return [ broken, await mails() ] as const;
	};

	test( 'is not to be had without the history, and off until it is switched on', async () => {
		await assert.rejects( mail( 'on' ), /takes the history to be on/ );
		await switchHistory( session, 'on' );
		assert.equal( ( await mail( '' ) ).email, '' );
		await hourly( site );
		const [ broken, all ] = await breakAndMend();
		assert.deepEqual( [ broken, all ], [ [], [] ] );
	} );

	test( 'comes once when something fails, and once when all works again', async () => {
		const { email, own } = await mail( 'on' );
		assert.equal( email, own );
		const [ broken, all ] = await breakAndMend();
		assert.equal( broken.length, 1 );
		assert.equal( all.length, 2 );
		const [ red, green ] = all;
		assert.equal( red?.to, own );
		assert.match( red?.subject ?? '', /A check fails that worked before$/ );
		assert.match(
			red?.message ?? '',
			/^The beginning of the REST API does not answer visitors as it did\. “closed-doors\/closed-doors\.php” answers in its place \(wp-content\/plugins\/closed-doors\/closed-doors\.php:4\), with the status 401\.\n\nVisitors do not get/
		);
		assert.ok(
			red?.message.includes(
				`${ site.url }/wp-admin/tools.php?page=who-said-401&tab=history`
			)
		);
		assert.match( green?.subject ?? '', /All checks work again$/ );
		assert.match(
			green?.message ?? '',
			/answers visitors again|get the published posts from the REST API again/
		);
	} );

	test( 'does not come any more when it is off, or whoever switched it on may not look any more', async () => {
		await site.php( `delete_option( 'mails' );
			$user = wp_insert_user( array( 'user_login' => 'second', 'user_pass' => 'second-password', 'user_email' => 'second@example.org', 'role' => 'administrator' ) );
			WhoSaid401\\History\\Watch_Mail::on( $user );
			( new WP_User( $user ) )->set_role( 'editor' );` );
		assert.equal( ( await mail( '' ) ).email, '' );
		assert.deepEqual( ( await breakAndMend() )[ 1 ], [] );
		await mail( 'on' );
		assert.equal( ( await mail( 'off' ) ).email, '' );
		assert.deepEqual( ( await breakAndMend() )[ 1 ], [] );
	} );

	test( 'goes with the history', async () => {
		await mail( 'on' );
		await switchHistory( session, 'off' );
		assert.equal( ( await mail( '' ) ).email, '' );
	} );
} );
