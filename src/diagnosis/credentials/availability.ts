import { __, sprintf } from '@wordpress/i18n';
import { knownSettingSteps } from '../remedies/known-setting-steps';
import { pluginSteps } from '../remedies/plugin-steps';
import type {
	Component,
	PageFacts,
	SiteFacts,
	Step,
	ComponentFacts,
} from '../types';
import type { CredentialFacts, FilterAnswer, Voice } from './types';
import {
	decidersOf,
	isRefusedByFilter,
	suspectsAmong,
	voiceLabels,
	voicePlace,
} from './voices';

/** Why application passwords cannot be used. */
export interface Unavailable {
	/** `core`: WordPress's own rule; `site`, `user`: a filter; `error`: a callback stopped with an error. */
	by: 'core' | 'site' | 'user' | 'error';
	/** One sentence a site owner understands. */
	sentence: string;
	/** For developers: places and hooks. */
	detail: string;
	/** Hook that answers no; empty when it is core's rule. */
	hook: string;
	/** Who answers no. */
	voices: Voice[];
}

const FOR_SITE = 'wp_is_application_passwords_available';
const FOR_USER = 'wp_is_application_passwords_available_for_user';

/** What goes into wp-config.php where a proxy does not tell PHP about https. */
const TRUST_PROXY = `if ( ( $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '' ) === 'https' ) { $_SERVER['HTTPS'] = 'on'; }`;

function refusedBy(
	by: 'site' | 'user',
	answer: FilterAnswer,
	who: string
): Unavailable {
	const voices = decidersOf( answer.voices );
	const hook = by === 'site' ? FOR_SITE : FOR_USER;
	return {
		by,
		sentence: sprintf(
			/* translators: 1: for whom: "for everyone" or "for your account". 2: what does it: a plugin. */
			__(
				'Application passwords are switched off %1$s by %2$s.',
				'who-said-401'
			),
			who,
			voices.length > 0
				? voiceLabels( voices )
				: __( 'several pieces of code together', 'who-said-401' )
		),
		detail: [ hook, ...voices.map( voicePlace ) ].join( ': ' ),
		hook,
		voices,
	};
}

/** Null when the account may use them. */
export function unavailabilityOf( {
	forSite,
	forUser,
}: Pick< CredentialFacts, 'forSite' | 'forUser' > ): Unavailable | null {
	if ( isRefusedByFilter( forSite ) ) {
		return refusedBy(
			'site',
			forSite,
			__( 'for everyone', 'who-said-401' )
		);
	}
	if ( forSite.answer === false ) {
		return {
			by: 'core',
			sentence: __(
				'WordPress offers no application passwords here: it does not see that the site is called over https.',
				'who-said-401'
			),
			detail: 'wp_is_application_passwords_supported(): is_ssl() false',
			hook: '',
			voices: [],
		};
	}
	if ( isRefusedByFilter( forUser ) ) {
		return refusedBy(
			'user',
			forUser,
			__( 'for your account', 'who-said-401' )
		);
	}
	if ( forSite.answer === null || forUser.answer === null ) {
		return {
			by: 'error',
			sentence: __(
				'Whether application passwords may be used cannot be asked: the code that decides it stops with an error.',
				'who-said-401'
			),
			detail: forSite.answer === null ? FOR_SITE : FOR_USER,
			hook: forSite.answer === null ? FOR_SITE : FOR_USER,
			voices: [],
		};
	}
	return null;
}

/** What makes them available again, in order of least cost. */
export function availabilitySteps(
	{ by, hook, voices }: Unavailable,
	site: SiteFacts,
	components: ComponentFacts | null,
	page: PageFacts | null
): Step[] {
	if ( by === 'core' ) {
		return page?.secure || site.siteurl.startsWith( 'https:' )
			? [
					{
						text: __(
							'The site is called over https, but PHP is not told so. If a proxy in front of the server that you trust sends X-Forwarded-Proto, add this line above “That’s all, stop editing”.',
							'who-said-401'
						),
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: TRUST_PROXY,
						},
					},
				]
			: [
					{
						text: __(
							'Set up a certificate with your host and move the site to https. On a computer of your own, the environment type “local” will do.',
							'who-said-401'
						),
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: "define( 'WP_ENVIRONMENT_TYPE', 'local' ); // Never on a site that others can reach.",
						},
					},
				];
	}
	const hidden = voices.filter( ( voice ) => voice.borrowed );
	const named = suspectsAmong( voices, hook );
	return [
		// A borrowed function hides whose it is; some plugins are known to put one there.
		...( hidden.length > 0
			? knownSettingSteps( site, components, 'application-passwords-off' )
			: [] ),
		...( hidden.length > 0
			? [
					{
						text: __(
							'Open “Credentials” below, tick “Look inside WordPress” and try an application password: that shows who put the function there.',
							'who-said-401'
						),
					},
				]
			: [] ),
		...named.flatMap( ( suspect ) =>
			pluginSteps(
				site,
				components,
				[ suspect ],
				'application-passwords-off'
			)
		),
		...( named.length === 0 && hidden.length === 0
			? pluginSteps( site, components, [] )
			: [] ),
	];
}

/** Names of the roles that are refused, and who refuses them; empty when none is. */
export function refusedRoles( { roles }: CredentialFacts ): {
	name: string;
	all: boolean;
	voices: Voice[];
}[] {
	return roles
		.filter( ( { refused } ) => refused > 0 )
		.map( ( { name, asked, refused, voices } ) => ( {
			name,
			all: asked === refused,
			voices: decidersOf( voices ),
		} ) );
}

/** The components among voices, each once. */
export function componentsOf( voices: readonly Voice[] ): Component[] {
	const named = voices.filter( ( { borrowed } ) => ! borrowed );
	return [
		...new Map(
			named.map( ( { component } ) => [ component.id, component ] )
		).values(),
	];
}
