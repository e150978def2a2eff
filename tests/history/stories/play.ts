import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { failingOf } from '../../../src/admin/history/failing-of';
import { diagnose } from '../../../src/diagnosis/judging';
import { beginningOf, changesWithin } from '../../../src/history/beginning';
import { onsetOf } from '../../../src/history/onset';
import type {
	RecordedChange,
	RecordedHistory,
	RecordedRefusal,
} from '../../../src/history/types';
import { HistorySchema } from '../../../src/transport/history/schemas';
import { diagnoseSite } from '../../causes/diagnose-site';
import { cookieOf, openSession, type Session } from '../../sandbox/session';
import { openSite, type TestSite } from '../../sandbox/test-site';
import { writeOn } from '../../security/rows';
import { clockOf, hourly } from '../clock';
import { switchHistory } from '../recorded';

/** What a story can do to its site. */
interface Stage {
	site: TestSite;
	/** Of an administrator who logged in before. */
	session: Session;
	/** Writes a file below wp-content. */
	write: ( path: string, text: string ) => Promise< unknown >;
	edit: (
		path: string,
		change: ( text: string ) => string
	) => Promise< unknown >;
	activate: ( basename: string ) => Promise< unknown >;
	deactivate: ( basename: string ) => Promise< unknown >;
	/** Lets an hour pass. */
	hour: () => Promise< unknown >;
}

/** Something that happens to a site, and what the history has to name as the change behind it. */
export interface Story {
	name: string;
	/** How the site was when all was well. */
	before?: ( stage: Stage ) => Promise< unknown >;
	change: ( stage: Stage ) => Promise< unknown >;
	/** Somebody comes by afterwards. */
	visit: ( stage: Stage ) => Promise< unknown >;
	/** Subject, id and what became of it. */
	culprit: string;
	/** The refusal whose row is read where the verdict does not tell. */
	refusal?: Partial< Pick< RecordedRefusal, 'kind' | 'code' > >;
	/** The administrator has to log in again. */
	endsLogins?: boolean;
}

/** What the page says afterwards. */
export interface Told {
	headline: string;
	/** Subject, id and what became of the change that is named first; empty where none is. */
	named: string;
	/** Where it is named. */
	by: 'verdict' | 'hourly check' | 'refusal' | 'nobody';
}

const idOf = ( change: RecordedChange | null | undefined ) =>
	change ? `${ change.subject } ${ change.id } ${ change.what }` : '';

/** The change of an innocent plugin, some hours before or after. */
const innocent = ( { site, write }: Stage, version: string ) =>
	write(
		'plugins/calm/calm.php',
		`<?php\n/*\nPlugin Name: Calm\nVersion: ${ version }\n*/`
	).then( () =>
		version === '1.0'
			? site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'calm/calm.php' );`
				)
			: undefined
	);

function read(
	story: Story,
	history: RecordedHistory,
	verdict: ReturnType< typeof diagnose >,
	failing: Parameters< typeof beginningOf >[ 1 ] | null
): Told {
	const { headline } = verdict;
	const beginning = failing ? beginningOf( history, failing ) : null;
	if ( beginning?.changes[ 0 ] ) {
		return {
			headline,
			named: idOf( beginning.changes[ 0 ] ),
			by: 'verdict',
		};
	}
	if ( story.refusal ) {
		const onset = onsetOf( history, story.refusal );
		return {
			headline,
			named: idOf( onset?.change ),
			by: onset?.change ? 'refusal' : 'nobody',
		};
	}
	const [ last ] = history.watch.changes;
	const [ first ] = last
		? changesWithin(
				history.changes,
				last.since,
				last.time,
				last.origin ? [ last.origin.component ] : []
			)
		: [];
	return {
		headline,
		named: idOf( first ),
		by: first ? 'hourly check' : 'nobody',
	};
}

/** Plays a story on a site of its own, hours in seconds. */
export async function play( story: Story ): Promise< Told > {
	const site = await openSite();
	try {
		const session = await openSession( site );
		const clock = await clockOf( site );
		const stage: Stage = {
			site,
			session,
			write: ( path, text ) =>
				writeOn( site, `wp-content/${ path }`, text ),
			edit: ( path, change ) => {
				const place = join( 'wp-content', path );
				return writeOn(
					site,
					place,
					change( readFileSync( join( site.root, place ), 'utf8' ) )
				);
			},
			activate: ( basename ) =>
				site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( '${ basename }' );`
				),
			deactivate: ( basename ) =>
				site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( '${ basename }' );`
				),
			hour: () => {
				clock.forward( 3600 );
				return hourly( site );
			},
		};
		await switchHistory( session, 'on' );
		await hourly( site );
		await innocent( stage, '1.0' );
		await stage.hour();
		await story.before?.( stage );
		for ( const version of [ '1.1', '1.2' ] ) {
			await innocent( stage, version );
			await stage.hour();
			await stage.hour();
		}
		clock.forward( 14 * 60 );
		await story.change( stage );
		clock.forward( 10 * 60 );
		await story.visit( stage );
		clock.forward( 36 * 60 );
		await hourly( site );
		await stage.hour();
		await innocent( stage, '1.3' );
		await stage.hour();
		const asked = clock.now();
		const cookie = story.endsLogins
			? await cookieOf( site, 'admin', 'password' )
			: session.cookie;
		const evidence = await diagnoseSite( site, cookie );
		const verdict = diagnose( evidence );
		const [ main ] = verdict.kind === 'problem' ? verdict.findings : [];
		const reader = story.endsLogins ? await openSession( site ) : session;
		const history = await reader.server.call(
			'ws401_history_list',
			HistorySchema
		);
		return read(
			story,
			history,
			verdict,
			main
				? failingOf(
						main.check,
						main.finding,
						evidence.exchanges ?? [],
						asked
					)
				: null
		);
	} finally {
		await site.stop();
	}
}
