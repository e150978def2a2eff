import type { Explanation } from './explain';
import { Halt } from './halt';
import { type Mask, isSubset, maskOf, sizeOf, union } from './mask';
import type { Cause } from './minimise';
import type { SearchState } from './search-state';
import type { Outcome } from './types';

/**
 * Before more than one cause is reported: asks again for a set that passed although a whole group was on. A security
 * plugin that locked the prober out half way shows here, since what passed before fails now.
 */
export async function refuseDrift(
	search: SearchState,
	{ causes }: Explanation
): Promise< void > {
	const { trials } = search;
	for ( const cause of causes.length > 1 ? causes : [] ) {
		const set = passedBefore( search, cause, causes );
		if ( set !== undefined && ( await failsNow( search, set ) ) ) {
			throw new Halt(
				'site-changed',
				`${ trials.ground
					.namesOf( cause.members )
					.join( ', ' ) } passed before and fails now.`
			);
		}
	}
}

/**
 * The largest set with the whole of this group on, and no other whole group, that passed, if such sets passed first and
 * failed ever after. Where answers flip, one that passed may never have been a pass: it takes two.
 */
function passedBefore(
	{ ground, trials }: SearchState,
	cause: Cause,
	causes: Cause[]
): Mask | undefined {
	const wholeOf = ( { members, supports }: Cause ) =>
		ground.requirements.down( union( members, supports ) );
	const others = causes.filter( ( one ) => one !== cause ).map( wholeOf );
	const history = trials.done
		.filter( ( { outcome } ) => outcome === 'pass' || outcome === 'fail' )
		.map( ( { enabled, outcome } ) => ( {
			set: maskOf(
				enabled
					.map( ground.indexOf )
					.filter( ( index ) => index !== undefined )
			),
			outcome,
		} ) )
		.filter(
			( { set } ) =>
				isSubset( wholeOf( cause ), set ) &&
				! others.some( ( other ) => isSubset( other, set ) )
		);
	const turn = history.findIndex( ( { outcome } ) => outcome === 'fail' );
	const passed = history.slice( 0, Math.max( 0, turn ) );
	const isTurned = history
		.slice( turn )
		.every( ( { outcome } ) => outcome === 'fail' );
	return isTurned && passed.length >= ( trials.isNoisy ? 2 : 1 )
		? passed
				.map( ( { set } ) => set )
				.reduce( ( best, set ) =>
					sizeOf( set ) > sizeOf( best ) ? set : best
				)
		: undefined;
}

/** Whether new answers to this set are failures, by as much as a published statement must lead. */
async function failsNow(
	{ trials }: SearchState,
	set: Mask
): Promise< boolean > {
	const fresh: Record< Outcome, number > = {
		fail: 0,
		pass: 0,
		unresolved: 0,
		transient: 0,
	};
	do {
		fresh[ ( await trials.askAgain( set ) ).outcome ]++;
		if ( fresh.fail >= fresh.pass + trials.lead ) {
			return true;
		}
	} while ( fresh.fail >= fresh.pass && fresh.fail > 0 );
	return false;
}
