import { __, sprintf } from '@wordpress/i18n';
import type {
	CredentialFacts,
	FilterAnswer,
	Voice,
} from '../evidence/credential-facts';
import {
	decidersOf,
	isRefusedByFilter,
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
				'Application passwords are turned off %1$s by %2$s.',
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
