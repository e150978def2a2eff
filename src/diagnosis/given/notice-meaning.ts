import { __ } from '@wordpress/i18n';
import {
	COOKIE_NOTICE,
	FAILED_NOTICE,
	JSON_NOTICE,
	LOGIN_NOTICE,
	OFFLINE_NOTICE,
	RIGHTS_NOTICE,
} from './reading/notice-words';
import { meaningOfTransfer } from './transfer-meaning';

const PAGE = /^\s*<(?:!doctype|html|head|body)\b/i;

/** Whether what came back begins as a page does: WordPress's REST API answers in JSON, also where it refuses. */
export const isPageNotJson = ( message: string | undefined ): boolean =>
	PAGE.test( message ?? '' );

const either = ( english: RegExp, translated: RegExp ) =>
	new RegExp( `${ english.source }|${ translated.source }`, 'i' );

/** What notices of the editor and of other pages mean that use the REST API, by their words. Read from WordPress 6.8.12 and 7.1.4. */
const NOTICES: [ RegExp, () => string ][] = [
	[
		/^(?:(?:managed|js|interactive|legacy) ?challenge|challenge|block(?:ed)?|connection ?close|blocked by (?:the )?firewall\b.*)$/i,
		() =>
			__(
				'The entry is of a firewall’s own log, so it was the firewall that stopped the request. The entry names the rule: leave that rule out for this URL or for the address of the sender.',
				'who-said-401'
			),
	],
	[
		PAGE,
		() =>
			__(
				'What came back is a page and no JSON, so something else than the REST API answered: a password or a firewall in front of the site, the web server, or a page that a plugin shows to visitors.',
				'who-said-401'
			),
	],
	[
		/did not process the context query parameter/i,
		() =>
			__(
				'Site Health asked the REST API for a post type as the editor does (“?context=edit”) and got the answer for visitors: the part of the URL behind the question mark, or the login, did not arrive.',
				'who-said-401'
			),
	],
	[
		/appears to use Basic Authentication/i,
		() =>
			__(
				'WordPress saw the login of a prompt of the web server’s own (HTTP Basic) with the user’s profile, and offers no application passwords there: one request carries only one such login. Take the prompt away from wp-admin and from the REST API, or leave them out of it.',
				'who-said-401'
			),
	],
	[
		/loopback request/i,
		() =>
			__(
				'WordPress asked itself for a page of this site, as it does for scheduled tasks, and did not get it: something refused the server’s own request then.',
				'who-said-401'
			),
	],
	[
		either( /not a valid JSON response/, JSON_NOTICE ),
		() =>
			__(
				'The editor got something else than JSON: a page of the web server or of a firewall, a page of the website after a redirect, or text that PHP printed before the JSON.',
				'who-said-401'
			),
	],
	[
		either(
			/cookie check failed|nonce is invalid|nonce verification|security check/,
			COOKIE_NOTICE
		),
		() =>
			__(
				'The request carried a nonce that does not fit: it is too old, belongs to another login, or the login cookie did not come along.',
				'who-said-401'
			),
	],
	[
		either( /probably offline/, OFFLINE_NOTICE ),
		() =>
			__(
				'The browser got no answer that the editor may read: the connection broke off, something blocked the request, or it went to another address than the one of the page.',
				'who-said-401'
			),
	],
	[
		either(
			/not currently logged in|need to be logged in|session has expired/,
			LOGIN_NOTICE
		),
		() =>
			__(
				'WordPress saw no login that counts: none was sent, it was lost on the way, or a cookie came without its nonce.',
				'who-said-401'
			),
	],
	[
		either( /not allowed to/, RIGHTS_NOTICE ),
		() =>
			__(
				'WordPress refused because a capability is missing: with status 401 it did not know who asked, with 403 that account may not do this.',
				'who-said-401'
			),
	],
	[
		either(
			/(?:updating|publishing|saving|autosave|scheduling|trashing) failed/,
			FAILED_NOTICE
		),
		() =>
			__(
				'The request that saves was refused or got no answer that the editor could read; which of the two, the notice does not tell.',
				'who-said-401'
			),
	],
	[
		/block has encountered an error/i,
		() =>
			__(
				'The script of a block broke off. This need not be a refusal: the browser’s console tells.',
				'who-said-401'
			),
	],
];

/** What a notice, or a program’s word that no answer came, means, in one or two sentences; null when its words are not known. */
export function meaningOfNotice( message: string ): string | null {
	return (
		meaningOfTransfer( message ) ??
		NOTICES.find( ( [ words ] ) => words.test( message ) )?.[ 1 ]() ??
		null
	);
}
