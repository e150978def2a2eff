import { __, sprintf } from '@wordpress/i18n';
import { componentLabel } from '../../evidence/component-label';
import type {
	ComponentFacts,
	Exchange,
	Finding,
	GivenFacts,
	SiteFacts,
	Step,
	Suspect,
} from '../../evidence/types';
import { tokenSteps, tokenSummary } from '../../credentials/token-steps';
import { basicRefusedSteps, basicRefusedSummary } from './basic-refused';
import { citingAll, citingGiven } from '../../exchange/because';
import { repetitionAsGiven } from '../../probes/given-request';
import { isProduct, saidBy, waysIn, type TokenFault } from '../../products';
import { placeOf, pluginSteps } from '../../refusal/plugin-steps';
import { seenAt } from '../../refusal/seen';

/** Who was seen to refuse a token, and what that says about it. */
interface TokenRefuser {
	seen: Suspect;
	/** The answer is known to be its own: what it means is known. */
	isOwnAnswer: boolean;
	/** The name of another active plugin that reads logins from the same header; null where none is known. */
	rival: string | null;
	/** A user name and a password were sent, and no token. */
	isBasic: boolean;
}

/**
 * Who refused a request that was sent once more with its own token.
 *
 * @param asGiven    The request with its login, as it was answered; undefined where it was not at hand.
 * @param components What runs on the site.
 * @param isBasic    Whether it brings a user name and a password.
 * @return Undefined where nobody was seen.
 */
function tokenRefuserOf(
	asGiven: Exchange | undefined,
	components: ComponentFacts | null,
	isBasic: boolean
): TokenRefuser | undefined {
	const [ seen ] = asGiven ? seenAt( asGiven, components ) : [];
	if ( ! seen || ! asGiven?.response || asGiven.response.status < 400 ) {
		return undefined;
	}
	const readers = waysIn()
		.filter( ( { way } ) => way.readsHeader && ! way.keepsToItself )
		.flatMap( ( { products } ) => products )
		// Keys of a shop come in that header too, and are no tokens.
		.filter( ( { answers } ) => answers.some( ( { token } ) => token ) );
	const rival = components?.plugins.find(
		( plugin ) =>
			! isBasic &&
			plugin.id !== seen.component.id &&
			readers.some( ( product ) => isProduct( product, plugin ) )
	);
	return {
		seen,
		isOwnAnswer: saidBy( seen.component, asGiven.response ) !== null,
		rival: rival?.name ?? null,
		isBasic,
	};
}

/** One sentence about who refuses the token or the login, and one about what that means. */
function refuserSentence(
	{ seen, isOwnAnswer, rival, isBasic }: TokenRefuser,
	fault: string
): string {
	const label = componentLabel( seen.component );
	const who = label.charAt( 0 ).toUpperCase() + label.slice( 1 );
	return [
		isBasic
			? sprintf(
					/* translators: %s: a component, e.g. the plugin “Name”. */
					__(
						'%s refuses the Basic login of the request that fails.',
						'who-said-401'
					),
					who
				)
			: sprintf(
					/* translators: %s: a component, e.g. the plugin “Name”. */
					__(
						'%s refuses the token of the request that fails.',
						'who-said-401'
					),
					who
				),
		isOwnAnswer ? fault : '',
		rival === null
			? ''
			: sprintf(
					/* translators: 1: name of a plugin. 2: name of another one. */
					__(
						'“%1$s” reads the same header: a token that it made is none to “%2$s”.',
						'who-said-401'
					),
					rival,
					seen.component.name
				),
	]
		.filter( Boolean )
		.join( ' ' );
}

/** What to do about it, besides what the fault of the token asks for. */
function refuserSteps(
	{ seen, isOwnAnswer, rival }: TokenRefuser,
	site: SiteFacts,
	components: ComponentFacts | null
): Step[] {
	if ( rival !== null ) {
		return [
			{
				title: __( 'Keep one of the two plugins', 'who-said-401' ),
				text: sprintf(
					/* translators: 1: name of a plugin. 2: name of another one. */
					__(
						'Keep only one of the two, or have the app get its token from “%1$s”: “%2$s” and “%1$s” both judge every token.',
						'who-said-401'
					),
					seen.component.name,
					rival
				),
			},
		];
	}
	return isOwnAnswer ? [] : pluginSteps( site, components, [ seen ] );
}

/**
 * What a check says about a token that was refused: who refuses it, where that was seen when the token was tried, else what its
 * code says.
 */
export function aboutToken(
	site: SiteFacts,
	components: ComponentFacts | null,
	exchanges: readonly Exchange[],
	given: GivenFacts,
	fault: TokenFault
): Pick< Finding, 'summary' | 'detail' | 'because' | 'suspects' > &
	Partial< Pick< Finding, 'certainty' > > & { steps: Step[] } {
	const asGiven = repetitionAsGiven( site, exchanges, given );
	const refuser =
		asGiven?.response?.code === given.code
			? tokenRefuserOf( asGiven, components, given.carries === 'basic' )
			: undefined;
	const isTakenForToken = fault === 'malformed' && given.carries === 'basic';
	const summary = isTakenForToken
		? basicRefusedSummary()
		: tokenSummary( fault, given.code );
	const faultSteps = isTakenForToken
		? basicRefusedSteps( site )
		: tokenSteps( fault, given.code, site );
	const said = `${ given.status } ${ given.code }`;
	if ( ! refuser ) {
		return {
			summary,
			detail: said,
			because: citingGiven( given ),
			suspects: [],
			steps: faultSteps,
		};
	}
	const place = placeOf( [ refuser.seen ] );
	return {
		certainty: 'traced',
		summary: refuserSentence( refuser, summary ),
		detail: [ said, place ].filter( Boolean ).join( '. ' ),
		because: [ ...citingGiven( given ), ...citingAll( asGiven ) ],
		suspects: [ refuser.seen ],
		steps: [
			...refuserSteps( refuser, site, components ),
			...( refuser.isOwnAnswer ? faultSteps : [] ),
		],
	};
}
