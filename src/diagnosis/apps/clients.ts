import { __, sprintf } from '@wordpress/i18n';
import { MCP_FIRST, shop } from '../products';
import type { GivenSite } from '../given';
import { addressOfRoute } from './endpoint';

/** Kinds of apps that connect to a site. */
export const CLIENT_IDS = [
	'mcp',
	'connector',
	'automation',
	'mobile',
	'postman',
	'headless',
	'shop',
] as const;

export type ClientId = ( typeof CLIENT_IDS )[ number ];

/** A kind of app: what it needs, and what of it helps to be pasted. */
export interface Client {
	name: string;
	/** What it needs of the site, three sentences. */
	needs: string[];
	/** Label of the field for what it has. */
	paste: string;
}

const withPassword = () =>
	__(
		'A user name and an application password of that user. The password of the account does not work.',
		'who-said-401'
	);

const restAt = ( { restRoot }: GivenSite ) =>
	sprintf(
		/* translators: %s: address. */
		__( 'The address of the REST API, which is %s here.', 'who-said-401' ),
		restRoot
	);

const requestOf = () =>
	__(
		'The request, its error, or a line of its log (optional)',
		'who-said-401'
	);

const CLIENTS: Record< ClientId, ( site: GivenSite ) => Client > = {
	mcp: ( site ) => ( {
		name: __( 'An AI agent with an MCP configuration', 'who-said-401' ),
		needs: [
			sprintf(
				/* translators: 1: name of a plugin. 2: address. */
				__(
					'A plugin that answers it, for example “%1$s”, whose endpoint would be %2$s.',
					'who-said-401'
				),
				MCP_FIRST.name,
				addressOfRoute( MCP_FIRST.mcpRoute, site )
			),
			__(
				'A user name and an application password of that user, or a token of a plugin that gives out tokens.',
				'who-said-401'
			),
			__(
				'A certificate that its computer trusts; a browser may trust more.',
				'who-said-401'
			),
		],
		paste: __(
			'Its configuration (.mcp.json, claude_desktop_config.json), the command that added it, or its log (optional)',
			'who-said-401'
		),
	} ),
	connector: () => ( {
		name: __(
			'An AI assistant on the web that logs in with OAuth',
			'who-said-401'
		),
		needs: [
			__(
				'A plugin that offers OAuth. WordPress itself has none, so without such a plugin it cannot connect.',
				'who-said-401'
			),
			__(
				'A plugin that answers AI agents, at an address that can be reached from the internet.',
				'who-said-401'
			),
			__(
				'A certificate that everybody trusts. A password prompt in front of the site keeps it out.',
				'who-said-401'
			),
		],
		paste: __(
			'The address that was entered there, or its error (optional)',
			'who-said-401'
		),
	} ),
	automation: ( site ) => ( {
		name: __( 'Zapier, Make, n8n or the like', 'who-said-401' ),
		needs: [
			restAt( site ),
			withPassword(),
			__(
				'A way in for their servers. A firewall that lets your browser pass may stop requests from data centers.',
				'who-said-401'
			),
		],
		paste: requestOf(),
	} ),
	mobile: ( site ) => ( {
		name: __( 'The WordPress app on a phone', 'who-said-401' ),
		needs: [
			sprintf(
				/* translators: %s: address. */
				__( 'The address of the site: %s.', 'who-said-401' ),
				site.home
			),
			__(
				'An application password, which it asks for in a browser. Older versions send the password of the account to xmlrpc.php.',
				'who-said-401'
			),
			__(
				'The REST API or xmlrpc.php open to it. Security plugins often close one or the other.',
				'who-said-401'
			),
		],
		paste: requestOf(),
	} ),
	postman: ( site ) => ( {
		name: __( 'Postman or a script of yours', 'who-said-401' ),
		needs: [
			restAt( site ),
			withPassword(),
			__(
				'No cookies of this site. With a login cookie and without a nonce, WordPress counts the request as one of nobody.',
				'who-said-401'
			),
		],
		paste: requestOf(),
	} ),
	headless: ( site ) => ( {
		name: __( 'A front end of its own (headless)', 'who-said-401' ),
		needs: [
			restAt( site ),
			__(
				'A login that stays on its server. In the code of a page everybody could read the application password.',
				'who-said-401'
			),
			__(
				'For requests from the browser: an answer to the preflight (OPTIONS) that allows its address and the Authorization header.',
				'who-said-401'
			),
		],
		paste: requestOf(),
	} ),
	shop: ( site ) => ( {
		name: sprintf(
			/* translators: %s: name of a shop plugin. */
			__( 'An app for %s', 'who-said-401' ),
			shop.name
		),
		needs: [
			__(
				'A consumer key (ck_…) and its secret (cs_…), made in the settings of the shop under Advanced → REST API.',
				'who-said-401'
			),
			__(
				'https. Over http the key counts only in a request that is signed with it.',
				'who-said-401'
			),
			sprintf(
				/* translators: %s: address. */
				__( 'Addresses that begin with %s.', 'who-said-401' ),
				addressOfRoute( '/wc/v3', site )
			),
		],
		paste: requestOf(),
	} ),
};

/**
 * What a kind of app needs.
 *
 * @param id   Which.
 * @param site Addresses of this site.
 */
export const clientOf = ( id: ClientId, site: GivenSite ): Client =>
	CLIENTS[ id ]( site );
