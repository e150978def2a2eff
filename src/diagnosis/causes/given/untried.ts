import { __, sprintf } from '@wordpress/i18n';
import { originOf } from '../../exchange/address';
import type { Answered } from '../../exchange/find-exchange';
import { otherOriginOf } from '../../probes/other-origin';
import type {
	Exchange,
	GivenFacts,
	SiteFacts,
	Step,
} from '../../evidence/types';

import { deletion } from './untried-deletion';

/** One thing about a given request that was no part of what was sent from here. */
export interface Untried {
	/** Fits into a list. */
	what: string;
	/** How to find out whether it is the reason. */
	step: Step;
	/** It is tried where the save itself is sent. */
	isOfSave?: true;
}

/** What was sent of a given request. */
export interface Tried {
	site: SiteFacts;
	request: GivenFacts;
	/** With login and nonce of whoever looks at the page. */
	known: Exchange;
	isLoginTried: boolean;
	/** Parts of its sender that were tried from the server and passed, such as `user-agent`. */
	asSender: readonly string[];
	/** The answer to its login with a login cookie beside it, where that was refused though the login passes alone. */
	withCookie: Answered | undefined;
}

const quoted = ( text: string ) => `'${ text.replace( /'/g, "'\\''" ) }'`;

const terminal = ( code: string ): Step[ 'snippet' ] => ( {
	language: 'shell',
	where: __( 'Terminal', 'who-said-401' ),
	code,
} );

const content = (): Untried => ( {
	what: __( 'its content', 'who-said-401' ),
	isOfSave: true,
	step: {
		title: __( 'Try other content', 'who-said-401' ),
		text: __(
			'Save the same thing with one short word as its content. If that works, a firewall in front refuses by content: its log names the rule, and the host can leave that rule out for this site.',
			'who-said-401'
		),
	},
} );

const endpoint = (): Untried => ( {
	what: __( 'the endpoint itself', 'who-said-401' ),
	isOfSave: true,
	step: {
		title: __( 'Paste the answer, too', 'who-said-401' ),
		text: __(
			'The code behind the route did not run. If its answer has a code of its own, paste that too: it tells what the code found wrong.',
			'who-said-401'
		),
	},
} );

function program( { userAgent, url, method }: GivenFacts ): Untried {
	return {
		what: userAgent
			? sprintf(
					/* translators: %s: name by which a program identifies itself, e.g. "curl/8.5". */
					__( 'the name of its app (%s)', 'who-said-401' ),
					userAgent
				)
			: __( 'the name of its app', 'who-said-401' ),
		step: {
			title: __( 'Try another name', 'who-said-401' ),
			text: __(
				'Send it under the name of the app that fails (its User-Agent), and once under the name of a browser. If only one is refused, a firewall or the web server goes by the name.',
				'who-said-401'
			),
			// What it would save, nobody should be told to send.
			...( method.toUpperCase() === 'GET' && {
				snippet: terminal(
					`curl -i -A ${ quoted( userAgent ?? 'NAME OF THE APP' ) } ${ quoted( url ?? '' ) }`
				),
			} ),
		},
	};
}

const address = (): Untried => ( {
	what: __( 'the address it comes from', 'who-said-401' ),
	step: {
		title: __( 'Send it from where it fails', 'who-said-401' ),
		text: __(
			'Send it from the machine where it fails, and look into the logs of the web server and the firewall at that time: without a line there, it was refused before it reached them.',
			'who-said-401'
		),
	},
} );

/** What a request identifies itself with, and why that was not tried. */
function ownLogin( {
	isLoginInAddress,
	hasLogin,
	carries,
}: GivenFacts ): Untried {
	if ( isLoginInAddress ) {
		return {
			what: __( 'the key or token in its URL', 'who-said-401' ),
			step: {
				title: __( 'Change what the app sends', 'who-said-401' ),
				text: __(
					'Have the app send its key or token in the header “Authorization” instead, if it can: in a URL it stands in every log, and rules of firewalls and caches go by it. Then paste that request.',
					'who-said-401'
				),
			},
		};
	}
	if ( hasLogin && carries === 'key' ) {
		return {
			what: __( 'its key', 'who-said-401' ),
			step: {
				title: __( 'Check the key in the shop', 'who-said-401' ),
				text: __(
					'A shop’s key is not sent from here. Compare the end of the key that the app has with the shop’s list of keys, and look there whether it may read, or read and write.',
					'who-said-401'
				),
			},
		};
	}
	return {
		what: __( 'its own login', 'who-said-401' ),
		step: {
			title: __( 'Paste the login, too', 'who-said-401' ),
			text: __(
				'Paste it with its complete login to have that tried too.',
				'who-said-401'
			),
		},
	};
}

/** The methods that the text may mean, where it does not say which. */
const otherMethods = (): Untried => ( {
	what: __( 'other methods than GET', 'who-said-401' ),
	step: {
		title: __( 'Add the method', 'who-said-401' ),
		text: sprintf(
			/* translators: %s: an example of a request. */
			__(
				'Write its method before the URL and run again, for example “%s”: the text does not tell it, and one that saves is often refused where GET passes.',
				'who-said-401'
			),
			'POST /wp/v2/posts'
		),
	},
} );

/** What ends it where a cookie beside the login is refused; why, only where WordPress itself answered as to nobody. */
export const cookieStep = ( { response }: Answered ): Step => ( {
	title: __( 'Send no cookies with it', 'who-said-401' ),
	text: [
		__(
			'Have the app send no cookies of this site along with its login (in Postman: delete them for this domain; in a script: credentials "omit").',
			'who-said-401'
		),
		...( response.status === 401 && response.code === 'rest_not_logged_in'
			? [
					__(
						'WordPress goes by the cookie first, and one without a nonce is treated as logged out.',
						'who-said-401'
					),
				]
			: [] ),
	].join( ' ' ),
} );

const ownCookies = (): Untried => ( {
	what: __( 'its own cookies', 'who-said-401' ),
	step: {
		title: __( 'Try a private window', 'who-said-401' ),
		text: __(
			'Log in anew in a private window and do there what fails. If it works, delete this site’s cookies.',
			'who-said-401'
		),
	},
} );

/** It was tried at the site's own address, which is not the one that it went to. */
function ownAddress( site: SiteFacts, { url }: GivenFacts ): Untried | null {
	const other = otherOriginOf( site, url );
	return other === null
		? null
		: {
				what: sprintf(
					/* translators: %s: address without a path, e.g. http://example.org. */
					__( 'its own address, %s', 'who-said-401' ),
					other
				),
				step: {
					title: __(
						'Change the address in the app',
						'who-said-401'
					),
					text: sprintf(
						/* translators: 1: the site's address. 2: the one that the app uses. */
						__(
							'Have the app use %1$s in place of %2$s: there it was tried. A login can be lost where one address leads to the other.',
							'who-said-401'
						),
						originOf( site.restRoot ) ?? site.restRoot,
						other
					),
				},
			};
}

/** Everything about a given request that was not tried, what helps most first. */
export function untriedOf( {
	site,
	request,
	known,
	isLoginTried,
	asSender,
	withCookie,
}: Tried ): Untried[] {
	const { dryRun } = known.probe;
	const { body, carries, cookie } = request;
	return [
		ownAddress( site, request ),
		request.isMethodAssumed && otherMethods(),
		carries && ! isLoginTried && ownLogin( request ),
		dryRun &&
			( known.probe.method === 'DELETE'
				? deletion( request, quoted( request.url ?? '' ) )
				: endpoint() ),
		( body ||
			( dryRun && body !== false && known.probe.method !== 'DELETE' ) ) &&
			! asSender.includes( 'own-content' ) &&
			content(),
		cookie && ! withCookie && ownCookies(),
		! asSender.includes( 'user-agent' ) && program( request ),
		address(),
	].filter( ( each ): each is Untried => Boolean( each ) );
}
