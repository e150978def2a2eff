import { expectations } from '../../diagnosis/exchange/expectations';
import { restProbe } from '../../diagnosis/probes/make-probe';
import type {
	AccountAnswer,
	AccountMatrix,
	AccountQuestion,
	AccountRow,
} from '../../diagnosis/evidence/account-matrix';
import {
	insideSentence,
	isLetThrough,
} from '../../diagnosis/routes/inside-words';
import type {
	AccountFacts,
	Exchange,
	PageFacts,
	Probe,
	SiteFacts,
} from '../../diagnosis/evidence/types';
import { sendLoggedIn } from '../diagnose/send-logged-in';
import type { Vantages } from '../diagnose/run-probes';
import type { Server } from '../../transport/server';
import { askInside } from '../../transport/routes/ask-inside';

/** Who is compared: always a visitor and the current account, and these. */
export interface Comparison {
	questions: AccountQuestion[];
	others: { id: number; roles: string[] }[];
	site: SiteFacts;
	page: PageFacts;
	/** The current account, and names of its roles. */
	account: AccountFacts;
	ownRoles: string[];
	server: Server;
	vantages: Vantages;
	/** One account more has answered. */
	onRow: ( row: AccountRow ) => void;
	signal?: AbortSignal;
}

/**
 * Asks visitor and current account by real requests, unsafe ones as dry runs, and everybody else inside WordPress. Throws a
 * `ServerError` when our own calls fail.
 */
export async function askAccounts(
	comparison: Comparison
): Promise< AccountMatrix > {
	const { questions, others, account, ownRoles, server, onRow, signal } =
		comparison;
	const rows: AccountRow[] = [];
	const add = ( row: AccountRow ) => {
		rows.push( row );
		onRow( row );
	};
	add( {
		kind: 'visitor',
		id: 0,
		roles: [],
		by: 'request',
		answers: await askForReal( comparison, 'none' ),
	} );
	add( {
		kind: 'own',
		id: account.id,
		roles: ownRoles,
		by: 'request',
		answers: await askForReal( comparison, 'cookie-nonce' ),
	} );
	for ( const { id, roles } of others ) {
		add( {
			kind: 'other',
			id,
			roles,
			by: 'inside',
			answers: await answersInside( server, id, questions, signal ),
		} );
	}
	return { questions, rows };
}

async function answersInside(
	server: Server,
	user: number,
	questions: readonly AccountQuestion[],
	signal?: AbortSignal
): Promise< AccountAnswer[] > {
	const answers = await askInside( server, user, questions, signal );
	return answers.map( ( answer ) => ( {
		status: answer.status,
		code: answer.code,
		letThrough: isLetThrough( answer ),
		note: insideSentence( answer ),
	} ) );
}

/** The answers to real requests, in the order of the questions. */
async function askForReal(
	{ questions, site, page, account, server, vantages, signal }: Comparison,
	credential: 'none' | 'cookie-nonce'
): Promise< AccountAnswer[] > {
	const probes = questions.map( ( { id, method, route } ): Probe =>
		restProbe( site, page, {
			endpoint: `account-${ id }`,
			route,
			method,
			dryRun: method !== 'GET',
			credential,
			expects:
				credential === 'none'
					? expectations.givenAsNobody()
					: expectations.given( route, account ),
		} )
	);
	const exchanges = await sendLoggedIn(
		server,
		probes,
		vantages,
		{ onExchange: () => {} },
		signal
	);
	return probes.map( ( { id } ) =>
		answerIn( exchanges.find( ( { probe } ) => probe.id === id ) )
	);
}

function answerIn( exchange: Exchange | undefined ): AccountAnswer {
	const response = exchange?.response;
	if ( ! response ) {
		return {
			status: null,
			code: null,
			letThrough: null,
			note: exchange?.failure?.message ?? '',
		};
	}
	const { status, code, message } = response;
	const isRefused = status === 401 || status === 403;
	return {
		status,
		code,
		letThrough: isRefused
			? false
			: ( status < 300 && response.json ) || null,
		note: message ?? '',
	};
}

/** The same comparison once more, all of it worked out inside WordPress. */
export async function compareAgain(
	server: Server,
	matrix: AccountMatrix
): Promise< AccountMatrix > {
	const rows: AccountRow[] = [];
	for ( const row of matrix.rows ) {
		rows.push( {
			...row,
			by: 'inside',
			answers: await answersInside( server, row.id, matrix.questions ),
		} );
	}
	return { ...matrix, rows };
}
