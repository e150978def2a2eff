import {
	isAnswered,
	isAsExpected,
	isClosed,
	realSaveIn,
	repetitionAsGiven,
	repetitionOf,
} from '../../probes';
import { meaningOf } from '../../exchange/meaning-of';
import { meaningOfNotice } from '../../given/notice-meaning';
import { partsTried, passedParts } from '../../probes/as-its-sender';
import { refusedWithCookie } from '../../probes/with-cookie';
import { isForLackOfContent } from '../../probes/lack-of-content';
import { doorOf } from '../../probes/given-door';
import type {
	Exchange,
	PluginFacts,
	GivenFacts,
	SiteFacts,
	Step,
} from '../../evidence/types';
import { answerAlone, findRequestSteps } from './answer-alone';
import { askedThere, outsideSteps, outsideSummary } from './outside-rest';
import { notTried, passedSummary } from './passed-from-here';
import { saidOfSave } from './saved-for-real';
import { firstSteps } from './first-steps';
import { ledOnStep, ledOnSummary, ledOnTo } from './led-on';
import { accountMeaning, accountStep, isOfAnAccount } from './told-account';
import { transferSteps } from './transfer-steps';
import { isUnrefused, unrefusedSteps, unrefusedSummary } from './unrefused';
import { cookieStep, untriedOf, type Untried } from './untried';
import {
	lackSteps,
	lackSummary,
	notSentSteps,
	notSentSummary,
	oddSteps,
	oddSummary,
} from './not-passed';

/** What can be said of a given request that no cause explains. */
export interface Said {
	summary: string;
	steps: Step[];
	/** What it rests on besides the text. */
	rests: Exchange[];
}

/** Sent for real, and what nothing was seen to refuse: what passes then leaves open what else was not tried. */
function ofSave(
	save: Exchange,
	said: NonNullable< ReturnType< typeof saidOfSave > >,
	untried: readonly Untried[]
): Said {
	const left = untried.filter( ( { isOfSave } ) => ! isOfSave );
	return isAsExpected( save )
		? {
				summary: `${ said.summary } ${ notTried( left ) }`,
				steps: left.map( ( { step } ) => step ),
				rests: [ save ],
			}
		: { ...said, rests: [ save ] };
}

function ofPassed(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts,
	known: Exchange,
	plugins: readonly PluginFacts[] | null
): Said {
	const own = repetitionAsGiven( site, exchanges, request );
	const parts = partsTried( exchanges, request );
	const tried = {
		site,
		request,
		known,
		isLoginTried: isAnswered( own ),
		asSender: [
			...passedParts( parts ),
			// Where it does not pass without, it is what was repeated.
			...( known.probe.content === 'own'
				? ( [ 'own-content' ] as const )
				: [] ),
		],
		withCookie: refusedWithCookie( exchanges ),
	};
	const untried = untriedOf( tried );
	const save = realSaveIn( exchanges );
	const said = saidOfSave( save, plugins );
	if ( save && said ) {
		return ofSave( save, said, untried );
	}
	if ( isUnrefused( request ) ) {
		return {
			summary: unrefusedSummary( request ),
			steps: unrefusedSteps(),
			rests: [ known ],
		};
	}
	const { code, message } = request;
	const isAccount = isOfAnAccount( request );
	const notice = code === null && message ? meaningOfNotice( message ) : null;
	const end = ledOnTo( known );
	return {
		summary: [
			isAccount ? accountMeaning() : notice,
			end === null ? null : ledOnSummary( end ),
			passedSummary( tried, own, untried ),
		]
			.filter( Boolean )
			.join( ' ' ),
		steps: [
			...( tried.withCookie ? [ cookieStep( tried.withCookie ) ] : [] ),
			...( isAccount ? [ accountStep() ] : [] ),
			...( end === null ? [] : [ ledOnStep( end ) ] ),
			...transferSteps( site, request ),
			...firstSteps( site, request, own ),
			...untried.map( ( { step } ) => step ),
		],
		rests: [
			known,
			...( own ? [ own ] : [] ),
			...( tried.withCookie ? [ tried.withCookie ] : [] ),
			...parts.map( ( { exchange } ) => exchange ),
		],
	};
}

/** A request that fails from here too, though nothing refuses it. Refusals are other checks' affair. */
function ofOdd(
	known: Exchange,
	{ status }: GivenFacts,
	plugins: readonly PluginFacts[] | null
): Said | undefined {
	if ( isClosed( known ) ) {
		return undefined;
	}
	if ( isForLackOfContent( known ) ) {
		return {
			summary: lackSummary( known ),
			steps: lackSteps(),
			rests: [ known ],
		};
	}
	const told = status === 401 || status === 403 ? status : null;
	return {
		summary: oddSummary(
			known,
			meaningOf( known, plugins )?.text ?? '',
			told
		),
		steps: oddSteps( known, told ),
		rests: [ known ],
	};
}

/**
 * What was tried of a given request and what was not, with a next step for each. Undefined where it was refused here as well: then there
 * is a refusal to explain.
 */
export function saidOfGiven(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts,
	plugins: readonly PluginFacts[] | null
): Said | undefined {
	if ( request.url === null ) {
		return {
			summary: answerAlone( request, plugins ),
			steps: [ ...transferSteps( site, request ), ...findRequestSteps() ],
			rests: [],
		};
	}
	const door = doorOf( site, request );
	if ( door ) {
		const asked = askedThere( door, request, exchanges );
		return {
			summary: outsideSummary( door, request, asked ),
			steps: outsideSteps( door, request, site ),
			rests: asked ? [ asked ] : [],
		};
	}
	const yours = repetitionOf( site, exchanges, request );
	const own = repetitionAsGiven( site, exchanges, request );
	// What wants a login of its own kind refuses yours.
	const known =
		yours && isClosed( yours ) && own && isAsExpected( own ) ? own : yours;
	if ( known && isAnswered( known ) ) {
		return isAsExpected( known )
			? ofPassed( site, exchanges, request, known, plugins )
			: ofOdd( known, request, plugins );
	}
	return {
		summary: notSentSummary( known ),
		steps: notSentSteps( site, known ),
		rests: [],
	};
}
