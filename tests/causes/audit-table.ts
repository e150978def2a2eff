import { checks } from '../../src/diagnosis/causes';
import { CORE_REFUSALS } from '../../src/diagnosis/exchange/core-refusals';
import { diagnose } from '../../src/diagnosis/judging';
import { PRODUCTS } from '../../src/diagnosis/products';
import type { Scenario } from '../env/demo/scenario';
import { SCENARIOS } from '../env/demo/scenarios';
import { savedEvidences } from './evidence-files';
import { NOT_TOLD } from './not-told';

const SERVERS: Record< Scenario[ 'where' ][ number ], string > = {
	'apache-fpm': 'Apache (php-fpm)',
	'apache-modphp': 'Apache (mod_php)',
	'nginx-fpm': 'nginx',
	playground: 'embedded',
};

const WHO: Record< NonNullable< Scenario[ 'symptom' ] >[ 'as' ], string > = {
	visitor: 'a visitor',
	administrator: 'an administrator',
	'application-password': 'an app',
};

/** Text inside a cell. */
const cell = ( text: string ) =>
	text.replace( /\|/g, '\\|' ).replace( /\s+/g, ' ' ).trim();

/** The request in which a cause shows, and its answer. */
function showsAs( { symptom, visit }: Scenario ): string {
	if ( symptom ) {
		const { method, path, as, status } = symptom;
		return `\`${ method } ${ path }\` as ${ WHO[ as ] }: ${ status }`;
	}
	const given = visit?.given;
	if ( ! given ) {
		return 'no single request; the diagnosis compares several';
	}
	const answer =
		given.status === 0
			? 'an answer the browser withholds'
			: [ given.status, given.code && `\`${ given.code }\`` ]
					.filter( Boolean )
					.join( ' ' );
	const { method, path, scheme, www, from, authorization } = given;
	const how = [
		scheme && `over ${ scheme }`,
		www && 'at `www.`',
		from && 'from a page of another site',
		authorization &&
			`with \`Authorization: ${ authorization.split( ' ' )[ 0 ] } …\``,
	].filter( Boolean );
	return `\`${ method } ${ path }\` ${ how.join( ', ' ) }${ how.length > 0 ? ' ' : '' }(pasted): ${ answer }`;
}

/** The servers on which a cause was brought about: the one its evidence is from, and those that `--all` tries as well. */
function provenOn( { name, where, bench }: Scenario, saved: string ): string {
	if ( bench ) {
		return bench;
	}
	const others = where
		.filter( ( kind ) => kind !== 'playground' )
		.map( ( kind ) => SERVERS[ kind ] );
	if ( others.length === 0 ) {
		throw new Error( `${ name } is on no server.` );
	}
	return `${ others.join( ', ' ) }; evidence from ${ saved }`;
}

/** What the page says of each scenario, judged from the evidence that is kept. */
function saidOf(
	scenario: string,
	evidences: ReturnType< typeof savedEvidences >
): { summary: string; bench: string } {
	const saved = evidences.find( ( each ) => each.scenario === scenario );
	if ( ! saved ) {
		throw new Error(
			`There is no evidence of ${ scenario }: npm run causes -- --save ${ scenario }`
		);
	}
	const { findings, headline } = diagnose( saved.evidence );
	return {
		summary: findings[ 0 ]?.finding.summary ?? headline,
		bench: saved.bench,
	};
}

function rowsOf(
	check: string,
	evidences: ReturnType< typeof savedEvidences >
): string[] {
	return SCENARIOS.filter(
		( { expect } ) => expect.checks[ 0 ] === check
	).map( ( scenario ) => {
		const { summary, bench } = saidOf( scenario.name, evidences );
		return `| ${ [
			scenario.sentence,
			showsAs( scenario ),
			summary,
			`\`${ check }\``,
			`\`${ scenario.name }\``,
			provenOn( scenario, bench ),
		]
			.map( cell )
			.join( ' | ' ) } |`;
	} );
}

/** The codes that products answer with, families of codes as one. */
const CODES = new Set(
	PRODUCTS.flatMap( ( { answers } ) =>
		answers.flatMap( ( { codes } ) => ( codes ?? [] ).map( String ) )
	)
);

/** The products of which it is known what can be set. */
const SET = PRODUCTS.filter( ( { settings } ) => settings?.length );

/** The whole document. */
export function auditTable(): string {
	const evidences = savedEvidences();
	const rows = checks.flatMap( ( { id } ) => rowsOf( id, evidences ) );
	const fine = SCENARIOS.filter( ( { expect } ) => ! expect.checks[ 0 ] );
	return `# Causes

What can make a WordPress site answer 401, or something that passes for it, and how the diagnosis tells it. One row for each way a site of the demo is broken; the row’s check is the first thing the diagnosis says there, and nothing else is called an error that is none.

This file is written by \`npm run docs:causes\` from the checks, the scenarios and the evidence in \`tests/causes/evidence\`; a unit test fails when it is older than they are. \`npm run causes -- --all\` brings every row about anew on every server it names. The demo’s sites stand for what they imitate: no real Cloudflare, LiteSpeed or rented host was asked.

${ checks.length } checks, ${ rows.length } broken sites, and ${ fine.length } on which nothing is wrong or only the search for culprits tells (${ fine
		.map( ( { name } ) => `\`${ name }\`` )
		.join( ', ' ) }).

| what is wrong | how it shows | what the page says first | check | scenario | brought about on |
| --- | --- | --- | --- | --- | --- |
${ rows.join( '\n' ) }

## What answers carry

Besides the causes, every answer is read for itself: ${ CORE_REFUSALS.size } codes with which WordPress refuses, ${ CODES.size } codes of plugins, and the settings of ${ SET.length } well-known plugins. A code that nobody knows is shown as it is, and the trace names the code it came from.

## What is not told as a cause of its own

| cause | what is said instead |
| --- | --- |
${ NOT_TOLD.map( ( { cause, instead } ) => `| ${ cell( cause ) } | ${ cell( instead ) } |` ).join( '\n' ) }
`;
}
