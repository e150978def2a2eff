/**
 * The simulator against a real Apache.
 *
 *   npm run test:htaccess
 *   npm run fuzz:htaccess -- --pairs 50000 --seed 7
 */
import { Command } from 'commander';
import {
	simulate,
	type HtaccessFile,
	type Place,
	type ServerFacts,
	type Simulation,
} from '../../src/apache';
import { type Apache, startApache, type Variant } from './apache';
import { type Answer, ask, closeConnections } from './ask';
import { compare, signature } from './compare';
import { withoutLine } from '../../src/apache/without-line';
import { directivesOf, sectionsOf, withoutFrame } from './counterfactual';
import { corpusPairs } from './corpus';
import { judgeDirectives, printDirectives } from './directives';
import { generatePairs, type Pair } from './generate';
import { Report } from './report';
import { PASSWORD, USER } from './site';

/** Lines that only together make an answer are taken out one after the other, this many at most. */
const MOST_REMOVED = 8;

function factsFor( apache: Apache ): ServerFacts {
	const { passwords, documentRoot } = apache.site;
	return {
		sapi: apache.variant,
		modules: apache.modules,
		documentRoot,
		options: [ 'Indexes', 'FollowSymLinks' ],
		address: '127.0.0.1',
		readsAbove: true,
		kind: ( path ) => apache.site.kindOf( path ),
		exists: ( path ) => ( path === passwords ? 'file' : undefined ),
		checkPassword: ( file, user, password ) => {
			if ( file !== passwords ) {
				return 'no-file';
			}
			if ( user !== USER ) {
				return 'no-user';
			}
			return password === PASSWORD ? 'granted' : 'denied';
		},
	};
}

/**
 * The files without a named line. Where it opens a section its closing line goes too: that one left alone would be a new fault, and change
 * the answer whatever the section does.
 */
function withoutNamed(
	files: readonly HtaccessFile[],
	named: Place
): HtaccessFile[] {
	const section = sectionsOf( files ).find(
		( { directory, first } ) =>
			directory === named.directory && first === named.line
	);
	return section
		? withoutFrame( files, section )
		: withoutLine( files, named );
}

class Trial {
	public constructor(
		private readonly apache: Apache,
		private readonly server: ServerFacts,
		private readonly report: Report,
		private readonly counts: boolean
	) {}

	public async judge( { files: written, request }: Pair ): Promise< void > {
		const files = written.map( ( file ) => ( {
			...file,
			text: file.text.replaceAll(
				'%PASSWORDS%',
				this.apache.site.passwords
			),
		} ) );
		const { variant } = this.apache;
		await this.apache.site.place( files );
		const simulated = simulate( { files, request, server: this.server } );
		if ( simulated.outcome === 'unknown' ) {
			// Among them is what Apache itself takes minutes over.
			this.report.pair( simulated, files, request, variant, [] );
			return;
		}
		const answer = await ask( this.apache, request );
		const found = compare( simulated, answer, request, this.apache );
		this.report.pair( simulated, files, request, variant, found );
		if ( found.length > 0 ) {
			return;
		}
		if ( this.counts ) {
			this.countDeciding( files, { files, request }, simulated );
		}
		// What PHP is given, an answer without a body does not show.
		const isBlind =
			request.method === 'HEAD' && simulated.outcome === 'continue';
		if ( simulated.by && ! isBlind ) {
			await this.takeOut( files, { files, request }, simulated, answer );
		}
	}

	/** Which directives make a difference here. */
	private countDeciding(
		files: HtaccessFile[],
		{ request }: Pair,
		simulated: Simulation
	): void {
		const same = fingerprint( simulated );
		const names = new Set< string >();
		for ( const directive of directivesOf( files ) ) {
			const without = simulate( {
				files: withoutLine( files, directive ),
				request,
				server: this.server,
			} );
			if ( fingerprint( without ) !== same ) {
				names.add( directive.name );
			}
		}
		for ( const section of sectionsOf( files ) ) {
			const without = simulate( {
				files: withoutFrame( files, section ),
				request,
				server: this.server,
			} );
			if ( fingerprint( without ) !== same ) {
				names.add( section.name );
			}
		}
		this.report.deciding( names );
	}

	/** Without the named line Apache has to answer something else. */
	private async takeOut(
		files: HtaccessFile[],
		{ request }: Pair,
		simulated: Simulation,
		answer: Answer
	): Promise< void > {
		let left = files;
		let { by } = simulated;
		for ( let removed = 1; by && removed <= MOST_REMOVED; removed++ ) {
			left = withoutNamed( left, by );
			await this.apache.site.place( left );
			const then = simulate( {
				files: left,
				request,
				server: this.server,
			} );
			const next = await ask( this.apache, request ).catch(
				( error: Error ) => {
					// What nobody can know may also end Apache's process, which is another end than the answer.
					if ( then.outcome === 'unknown' ) {
						return null;
					}
					throw error;
				}
			);
			if (
				next === null ||
				signature( next, request ) !== signature( answer, request )
			) {
				this.report.counterfactual( removed );
				return;
			}
			( { by } = then );
		}
		this.report.notDecisive( simulated, files, request );
	}
}

function fingerprint( { trace, by, ...rest }: Simulation ): string {
	return JSON.stringify( rest );
}

/** Asks one server after all pairs; the sentence says how far it came where it could not go on, null where it came to the end. */
async function runVariant(
	variant: Variant,
	pairs: readonly Pair[],
	report: Report,
	counts: boolean
): Promise< string | null > {
	const apache = await startApache( variant );
	try {
		const trial = new Trial( apache, factsFor( apache ), report, counts );
		for ( const [ number, pair ] of pairs.entries() ) {
			try {
				await trial.judge( pair );
			} catch ( error ) {
				return `${ ( error as Error ).message }: ${ variant } came to ${ number } of ${ pairs.length } pairs, and the next was ${ JSON.stringify( pair ) }.`;
			}
		}
		return null;
	} finally {
		await apache.stop();
	}
}

/** Says which servers could not be asked to the end; whether there was one. */
function tell( stops: readonly ( string | null )[] ): boolean {
	const sentences = stops.filter( ( stop ) => stop !== null );
	sentences.forEach( ( sentence ) => console.error( sentence ) );
	return sentences.length > 0;
}

/** Of the files of directives.ts each so-manieth is asked here; all of them by that command. */
const DIRECTIVES_SHARE = 12;

async function main(): Promise< void > {
	const { pairs, seed, corpus } = new Command()
		.option(
			'--pairs <number>',
			'generated pairs of files and request',
			'7000'
		)
		.option( '--seed <number>', 'the same pairs for the same seed', '401' )
		.option( '--no-corpus', 'leave the written files out' )
		.parse()
		.opts< { pairs: string; seed: string; corpus: boolean } >();
	const generated = generatePairs( Number( pairs ), Number( seed ) );
	const half = Math.ceil( generated.length / 2 );
	const report = new Report( 'generated', 0.05 );
	// Side by side: while one server is asked, the other's answer is judged.
	const stops = await Promise.all( [
		runVariant( 'mod_php', generated.slice( 0, half ), report, true ),
		runVariant( 'fpm', generated.slice( half ), report, true ),
	] );
	report.print();
	let failed = tell( stops ) || report.failed( Number( pairs ) >= 5000 );
	if ( corpus ) {
		const real = new Report( 'corpus', 0.03 );
		const written = corpusPairs();
		const stopped = await Promise.all( [
			runVariant( 'mod_php', written, real, false ),
			runVariant( 'fpm', written, real, false ),
		] );
		real.print();
		failed = tell( stopped ) || real.failed( false ) || failed;
	}
	const directives = await judgeDirectives( DIRECTIVES_SHARE );
	printDirectives( directives );
	failed = directives.disagreements.length > 0 || failed;
	closeConnections();
	process.exitCode = failed ? 1 : 0;
}

main().catch( ( error: Error ) => {
	console.error( error.message );
	closeConnections();
	process.exitCode = 1;
} );
