import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
	askAround,
	isNoWorse,
} from '../../src/run/change-htaccess/htaccess-confirm';
import {
	ask,
	fileOn,
	pathIn,
	startChangeSite,
	tracesOn,
	type ChangeSite,
} from '../htaccess-apply/change-site';

/** Lets the server's own look through, and nobody else. */
const SHUT =
	'RewriteEngine On\nRewriteCond %{QUERY_STRING} !ws401_probe\nRewriteRule ^ - [F]\n';

/** The same, but for whoever is logged in: the page comes through, a visitor does not. */
const SHUT_TO_VISITORS =
	'RewriteEngine On\nRewriteCond %{QUERY_STRING} !ws401_probe\nRewriteCond %{HTTP_COOKIE} !wordpress_logged_in\nRewriteRule ^ - [F]\n';

describe( 'a change that the server itself finds nothing wrong with', () => {
	let on: ChangeSite;
	let old: string | null;

	before( async () => {
		on = await startChangeSite();
		old = fileOn( pathIn( on ) );
	} );
	after( () => on.site.stop() );

	/** What the database says of the change: its stage, how long it may stand, in seconds from now, and whether a browser came through. */
	const row = async (): Promise< {
		stage: string;
		left: number;
		seen: boolean;
	} | null > =>
		JSON.parse(
			await on.site.php(
				`$row = WhoSaid401\\Htaccess\\Change_Row::read();
				echo wp_json_encode( $row ? array( 'stage' => $row['stage'], 'left' => $row['deadline'] - microtime( true ), 'seen' => $row['seen'] ) : null );`
			)
		);

	test( 'is undone where no browser comes through, before anybody could have been asked', async () => {
		let isAsked = false;
		const outcome = await ask( on, {
			text: ( text ) => SHUT + text,
			confirm: async () => {
				isAsked = true;
				return true;
			},
		} );
		assert.ok( ! isAsked );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'restored', 'unconfirmed' ]
		);
		assert.ok( outcome.watched.every( ( { worse } ) => ! worse ) );
		assert.equal( fileOn( pathIn( on ) ), old );
		assert.deepEqual( await tracesOn( on ), [] );
	} );

	test( 'is undone at once where the browser gets a refusal as a visitor', async () => {
		const world = on.session.world;
		const urls = [ `${ on.site.url }/` ];
		const before_ = await askAround( world, urls );
		const outcome = await ask( on, {
			text: ( text ) => SHUT_TO_VISITORS + text,
			confirm: async () =>
				isNoWorse( before_, await askAround( world, urls ) ),
		} );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'restored', 'rejected' ]
		);
		assert.equal( fileOn( pathIn( on ) ), old );
	} );

	test( 'has its whole time only once a browser came through', async () => {
		let during: Awaited< ReturnType< typeof row > > = null;
		const outcome = await ask( on, {
			confirm: async () => {
				during = await row();
				return false;
			},
		} );
		assert.equal( outcome.reason, 'rejected' );
		assert.equal( during!.seen, true );

		const unseen: NonNullable< Awaited< ReturnType< typeof row > > >[] = [];
		let isOver = false;
		const look = async () => {
			while ( ! isOver ) {
				const now = await row();
				if ( now?.stage === 'waiting' ) {
					unseen.push( now );
				}
			}
		};
		const asked = ask( on, { text: ( text ) => SHUT + text } ).finally(
			() => {
				isOver = true;
			}
		);
		await Promise.all( [ asked, look() ] );
		assert.ok( unseen.length > 0 );
		for ( const { seen, left } of unseen ) {
			assert.equal( seen, false );
			assert.ok( left <= 4, `it may stand for ${ left } s more` );
		}
	} );
} );
