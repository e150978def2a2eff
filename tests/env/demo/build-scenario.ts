/** What the broken sites beside the causes are written with. */
import type { CheckId } from '../../../src/diagnosis/evidence/types';
import type { Scenario, Symptom } from './scenario';

/** The servers that can have it. */
export const EVERYWHERE: Scenario[ 'where' ] = [
	'playground',
	'apache-fpm',
	'apache-modphp',
	'nginx-fpm',
];

export const APACHE: Scenario[ 'where' ] = [ 'apache-fpm', 'apache-modphp' ];

/** Paths below the site's address. */
export const POSTS = '/wp-json/wp/v2/posts';

export const ME = '/wp-json/wp/v2/users/me';

export const EDIT_CONTEXT = '/wp-json/wp/v2/posts?context=edit';

/** A request that only reads. */
export function get(
	path: string,
	as: Symptom[ 'as' ] = 'visitor',
	status = 401
): Symptom {
	return { method: 'GET', path, as, status };
}

/** REST is closed to visitors by one plugin; only the place in which it does so differs. */
export function closedBy(
	plugin: string,
	name: string,
	place: string,
	symptom: Symptom = get( POSTS )
): Scenario {
	return {
		name,
		inBrowser: true,
		sentence: `A plugin answers 401 to visitors: ${ place }.`,
		verdict:
			'A plugin closes the REST API to visitors, and this one it is.',
		where: EVERYWHERE,
		plugins: [ plugin ],
		symptom,
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [ [ plugin ] ],
			switchOff: [ plugin ],
		},
	};
}

export const NGINX: Scenario[ 'where' ] = [ 'nginx-fpm' ];

export const MEDIA = '/wp-json/wp/v2/media';

export const POST = '/wp-json/wp/v2/posts/1';

/** The same, sent by somebody who is not logged in. */
export const visitor = ( path: string, status: number ) =>
	get( path, 'visitor', status );

/** One plugin brings one cause about. */
export function byPlugin(
	name: string,
	plugin: string,
	sentence: string,
	symptom: Symptom | null,
	check = name as CheckId
): Scenario {
	return {
		name,
		sentence,
		verdict: `The check ${ check } says so, and nothing else is called an error.`,
		where: EVERYWHERE,
		plugins: [ plugin ],
		symptom,
		expect: {
			checks: [ check ],
			culprits: [ [ plugin ] ],
			switchOff: [ plugin ],
		},
	};
}

/** One setting of the server or of the visitor brings it about; no plugin has part in it. */
export function byCircumstance(
	name: string,
	sentence: string,
	rest: Pick< Scenario, 'where' | 'prepare' | 'visit' | 'bench' > & {
		symptom?: Symptom;
		plugins?: string[];
	},
	check = name as CheckId
): Scenario {
	return {
		name,
		sentence,
		verdict: `The check ${ check } says so, and nothing else is called an error.`,
		plugins: [],
		symptom: null,
		...rest,
		expect: { checks: [ check ], culprits: [] },
	};
}
