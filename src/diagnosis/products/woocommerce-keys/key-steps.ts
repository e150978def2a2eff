import { __ } from '@wordpress/i18n';
import type { KeyFault } from './keys';
import type { SiteFacts, Step } from '../../evidence/types';

/** One sentence a site owner understands. */
export function keySentence( fault: KeyFault ): string {
	switch ( fault ) {
		case 'not-read':
			return __(
				'WooCommerce did not look at the API key of the request that fails: without https it takes signed requests only, so the app counts as a visitor.',
				'who-said-401'
			);
		case 'unknown':
			return __(
				'WooCommerce does not know the consumer key of the request that fails, so the app counts as a visitor: the key was revoked, cut, or belongs to another site.',
				'who-said-401'
			);
		case 'not-told':
			return __(
				'The failing request brings an API key of WooCommerce and was answered like a visitor’s: the key did not count. The answer does not say why: it was revoked or cut, belongs to another site, or did not arrive.',
				'who-said-401'
			);
		case 'secret':
			return __(
				'WooCommerce knows the consumer key of the request that fails, and its secret is wrong.',
				'who-said-401'
			);
		case 'signature':
			return __(
				'The signature of the request that fails does not fit: the consumer secret is wrong, or the address was changed on the way.',
				'who-said-401'
			);
		case 'clock':
			return __(
				'The time in the signature of the request that fails is more than 15 minutes off the time here.',
				'who-said-401'
			);
		case 'repeated':
			return __(
				'The same signed request came twice, and WooCommerce takes each only once: something repeats it.',
				'who-said-401'
			);
		case 'rights':
			return __(
				'The API key of the request that fails is right and does not have the permission for this: reading and writing are given separately.',
				'who-said-401'
			);
		case 'elsewhere':
			return __(
				'The request that fails carries an API key of WooCommerce, and such a key counts at the addresses of WooCommerce only.',
				'who-said-401'
			);
		case 'incomplete':
			return __(
				'Parts of the signature are missing in the request that fails: it was not sent whole, or something on the way took them out.',
				'who-said-401'
			);
		case 'refused':
			return __(
				'WooCommerce refuses the API key of the request that fails.',
				'who-said-401'
			);
	}
}

/** The key that the app has beside those of the shop. */
const compareStep = ( keys: NonNullable< Step[ 'link' ] > ): Step => ( {
	title: __( 'Check the key in the shop', 'who-said-401' ),
	text: __(
		'Compare the end of the key with the list. The secret is shown only once: if it may be wrong, make a new key and give the app both.',
		'who-said-401'
	),
	link: keys,
} );

/** What to do, in order of least cost. */
export function keySteps( fault: KeyFault, { adminUrl }: SiteFacts ): Step[] {
	const keys = {
		url: `${ adminUrl }admin.php?page=wc-settings&tab=advanced&section=keys`,
		label: __( 'API keys of WooCommerce', 'who-said-401' ),
	};
	switch ( fault ) {
		case 'not-read':
			return [
				{
					title: __( 'Use https', 'who-said-401' ),
					text: __(
						'Have the app call the address with https. If it does already, the proxy in front does not tell WordPress.',
						'who-said-401'
					),
				},
				{
					title: __( 'Sign the requests', 'who-said-401' ),
					text: __(
						'On a test site without https, use a client that signs its requests (OAuth 1.0a).',
						'who-said-401'
					),
				},
			];
		case 'clock':
		case 'repeated':
			return [
				{
					title: __( 'Set the clock', 'who-said-401' ),
					text: __(
						'Have the machine that sends set its clock by network time (NTP), and the app sign each request anew.',
						'who-said-401'
					),
				},
			];
		case 'rights':
			return [
				{
					title: __( 'Allow the key to write', 'who-said-401' ),
					text: __(
						'Open the key in the list and choose “Read/Write” under Permissions, if the app is to change things.',
						'who-said-401'
					),
					link: keys,
				},
			];
		case 'elsewhere':
			return [
				{
					title: __( 'Use an application password', 'who-said-401' ),
					text: __(
						'For addresses outside wc/, give the app a user name and an application password.',
						'who-said-401'
					),
					link: {
						url: `${ adminUrl }profile.php#application-passwords-section`,
						label: __( 'Your profile', 'who-said-401' ),
					},
				},
			];
		case 'incomplete':
			return [
				{
					title: __( 'Change what the app sends', 'who-said-401' ),
					text: __(
						'Have the app send all parts: oauth_consumer_key, oauth_timestamp, oauth_nonce, oauth_signature and oauth_signature_method. With https, key and secret alone are enough.',
						'who-said-401'
					),
				},
			];
		default:
			return [ compareStep( keys ) ];
	}
}
