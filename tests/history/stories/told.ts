import type { Story } from './play';

const plugin = ( name: string, version: string, code: string ) =>
	`<?php\n/*\nPlugin Name: ${ name }\nVersion: ${ version }\n*/\n${ code }\n`;

/** Refuses visitors in the REST API. */
const REFUSES = ( code: string, status: number ) =>
	`add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() ? $result : new WP_Error( '${ code }', 'No.', array( 'status' => ${ status } ) );
} );`;

/** Whoever is refused tries once more. */
async function again( ask: () => Promise< unknown > ): Promise< void > {
	for ( let times = 0; times < 3; times++ ) {
		await ask();
	}
}

/** Ten ways in which a site begins to refuse. Each says what changed; the history has to name that first. */
export const STORIES: Story[] = [
	{
		name: 'an update of a plugin breaks saving',
		before: ( { write, activate } ) =>
			write(
				'plugins/forms/forms.php',
				plugin( 'Forms', '1.2', '' )
			).then( () => activate( 'forms/forms.php' ) ),
		change: ( { write } ) =>
			write(
				'plugins/forms/forms.php',
				plugin(
					'Forms',
					'1.3',
					`add_filter( 'rest_pre_dispatch', function ( $result, $server, $request ) {
	return 'POST' === $request->get_method() && 0 === strpos( $request->get_route(), '/wp/v2/posts' ) ? new WP_Error( 'forms_locked', 'No.', array( 'status' => 403 ) ) : $result;
}, 10, 3 );`
				)
			),
		visit: ( { session } ) =>
			session.fetch( '/wp-json/wp/v2/posts', {
				method: 'POST',
				headers: {
					'X-WP-Nonce': session.server.restNonce(),
					'Content-Type': 'application/json',
				},
				body: '{"title":"x"}',
			} ),
		culprit: 'plugin forms/forms.php updated',
		says: /“Forms” answers 403 to you when you save a post/,
	},
	{
		name: 'a deploy rotates the keys',
		change: ( { edit } ) =>
			edit( '../wp-config.php', ( text ) =>
				text.replace(
					/('(?:LOGGED_IN|AUTH)_KEY'\s*,\s*')[^']*'/g,
					"$1rotated by the deploy, and long enough to count'"
				)
			),
		visit: ( { ask } ) => ask( '/wp-json/wp/v2/users/me' ),
		culprit: 'keys keys edited',
		says: /^1 login ended before its time\. Ended by: keys and salts other than/,
		endsLogins: true,
	},
	{
		name: 'a move to another host loses the header',
		change: ( { edit } ) =>
			edit( '../.htaccess', ( text ) =>
				text.replace( /^.*HTTP_AUTHORIZATION.*\n/gm, '' )
			),
		visit: ( { site } ) =>
			fetch( `${ site.url }/wp-json/wp/v2/users/me`, {
				headers: { Authorization: 'Basic YTpi' },
			} ),
		culprit: 'htaccess .htaccess edited',
		says: /does not pass the login of apps \(the Authorization header\) on to PHP/,
	},
	{
		name: 'a cache is switched on',
		before: ( { write } ) =>
			write(
				'plugins/quick/quick.php',
				plugin( 'Quick Cache', '4.0', '' )
			),
		change: ( { activate } ) => activate( 'quick/quick.php' ),
		// A page of yesterday hands out a nonce that counts no more.
		visit: ( { ask } ) =>
			again( () =>
				ask( '/wp-json/wp/v2/users/me', {
					'X-WP-Nonce': 'fromthecache',
				} )
			),
		culprit: 'plugin quick/quick.php activated',
		says: /^The REST API refused the nonce of “admin” 3 times/,
	},
	{
		name: 'an application password is revoked',
		before: ( { site } ) =>
			site.php(
				`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Till' ) );`
			),
		change: ( { site } ) =>
			site.php(
				`WP_Application_Passwords::delete_all_application_passwords( 1 );`
			),
		visit: ( { site } ) =>
			again( () =>
				fetch( `${ site.url }/wp-json/wp/v2/users/me`, {
					headers: {
						Authorization: `Basic ${ btoa( 'admin:abcd efgh ijkl' ) }`,
					},
				} )
			),
		culprit: 'application-password  removed',
		says: /^An application password for “admin” was refused 3 times/,
	},
	{
		name: 'an update brings a firewall a new rule',
		before: ( { write, activate } ) =>
			write( 'plugins/wall/wall.php', plugin( 'Wall', '2.0', '' ) ).then(
				() => activate( 'wall/wall.php' )
			),
		change: ( { write } ) =>
			write(
				'plugins/wall/wall.php',
				plugin( 'Wall', '2.1', REFUSES( 'wall_blocked', 403 ) )
			),
		visit: ( { site } ) => fetch( `${ site.url }/wp-json/wp/v2/posts` ),
		culprit: 'plugin wall/wall.php updated',
		says: /“Wall” answers 403 to every visitor/,
	},
	{
		name: 'a plugin ends all sessions each night',
		before: ( { write } ) =>
			write(
				'plugins/night/night.php',
				plugin(
					'Night Watch',
					'1.0',
					`add_action( 'night_watch', function () { WP_User_Meta_Session_Tokens::drop_sessions(); } );`
				)
			),
		change: ( { activate } ) => activate( 'night/night.php' ),
		visit: ( { ask, site } ) =>
			site
				.php( `do_action( 'night_watch' );` )
				.then( () => ask( '/wp-json/wp/v2/users/me' ) ),
		culprit: 'plugin night/night.php activated',
		says: /^\d logins? ended before .* session tokens deleted by “Night Watch” \(wp-content\/plugins\/night\/night\.php:6\)/,
		endsLogins: true,
	},
	{
		name: 'the clock of the server jumps',
		change: async ( { jump } ) => jump( 3 * 86_400 ),
		// Three days ahead, a login has expired; WordPress’s own clock is this machine’s, so the cookie is one of long ago.
		visit: ( { session, site } ) => {
			const name = /wordpress_logged_in_[0-9a-f]+/.exec( session.cookie );
			return again( () =>
				fetch( `${ site.url }/wp-json/wp/v2/users/me`, {
					headers: {
						Cookie: `${ name?.[ 0 ] }=admin%7C1000000000%7Ca%7Cb`,
					},
				} )
			);
		},
		culprit: 'server clock changed',
		says: /^Login cookies of “admin” had expired by the server’s clock, 3 times/,
	},
	{
		name: 'another plugin writes .htaccess anew',
		change: ( { edit } ) =>
			edit(
				'../.htaccess',
				( text ) =>
					`# BEGIN Tight\nRewriteEngine On\nRewriteRule ^wp-json/ - [F]\n# END Tight\n${ text }`
			),
		visit: ( { site } ) => fetch( `${ site.url }/wp-json/wp/v2/posts` ),
		culprit: 'htaccess .htaccess edited',
		says: /403/,
	},
	{
		name: 'the REST API is closed and opened again',
		before: async ( { write, activate, hour } ) => {
			await write(
				'plugins/door/door.php',
				plugin( 'Door', '1.0', REFUSES( 'door_closed', 401 ) )
			);
			await activate( 'door/door.php' );
			await hour();
			await hour();
		},
		change: ( { deactivate } ) => deactivate( 'door/door.php' ),
		visit: ( { site } ) => fetch( `${ site.url }/wp-json/wp/v2/posts` ),
		culprit: 'plugin door/door.php deactivated',
		says: /^The hourly check failed and works again/,
	},
];
