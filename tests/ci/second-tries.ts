import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type {
	JSONReport,
	JSONReportSpec,
	JSONReportSuite,
} from '@playwright/test/reporter';

/** A test that failed, and passed when it was tried again. */
interface SecondTry {
	/** Project, file, line and titles. */
	test: string;
	/** The first line of what the first try failed with. */
	failure: string;
}

/** What a report says of one test, in every project that ran it. */
function ofSpec(
	{ file, line, title, tests }: JSONReportSpec,
	titles: readonly string[]
): SecondTry[] {
	return tests
		.filter( ( { status } ) => status === 'flaky' )
		.map( ( { projectName, results } ) => ( {
			test: [
				`[${ projectName }] ${ file }:${ line }`,
				...titles,
				title,
			].join( ' › ' ),
			failure:
				results
					.flatMap( ( { errors } ) => errors )
					.map( ( { message } ) =>
						stripVTControlCharacters( message ?? '' ).trim()
					)
					.find( Boolean )
					?.split( '\n' )[ 0 ] ?? 'it does not say why',
		} ) );
}

/** What a report says of one file or group; the first title of a file is its name. */
function ofSuite(
	{ specs, suites = [] }: JSONReportSuite,
	titles: readonly string[]
): SecondTry[] {
	return [
		...specs.flatMap( ( spec ) => ofSpec( spec, titles ) ),
		...suites.flatMap( ( suite ) =>
			ofSuite( suite, [ ...titles, suite.title ].filter( Boolean ) )
		),
	];
}

/** The tests of a report of Playwright's that passed at a second try only, in its order. */
function secondTriesIn( { suites }: JSONReport ): SecondTry[] {
	return suites.flatMap( ( suite ) => ofSuite( suite, [] ) );
}

/**
 * What is said of second tries when everything has run: which tests needed one, and with what the first one failed.
 *
 * @param folder   Where each run of Playwright has left its report.
 * @param expected How many there must be at least.
 * @return Lines; none where no report was due.
 */
export function sayOfSecondTries( folder: string, expected: number ): string[] {
	const files = existsSync( folder ) ? readdirSync( folder ).sort() : [];
	const found = files.flatMap( ( file ) =>
		secondTriesIn(
			JSON.parse( readFileSync( join( folder, file ), 'utf8' ) )
		)
	);
	return [
		...( found.length > 0
			? [
					`${ found.length } of the tests in the browser passed at a second try only. Each is a failure to be explained:`,
					...found.map(
						( { test, failure } ) => `  ${ test }\n    ${ failure }`
					),
				]
			: [] ),
		...( found.length === 0 && files.length > 0 && files.length >= expected
			? [ 'No test in the browser needed a second try.' ]
			: [] ),
		...( files.length < expected
			? [
					`Of ${ expected } runs of the browser ${ files.length } left a report: which tests needed a second try is not known of the others.`,
				]
			: [] ),
	];
}
