import RuleTables

/// Kiểu dáng và lệnh của trang: the one style sheet and the one script that every HTML report carries.
/// A page lets in nothing but these two, by the hashes below; a test holds the hashes against the texts.
enum HTMLAssets {
  static let styleHash: StaticString = "sha256-9Sf/QVAAmDnDGCWIra4QdtiuoLr7LBSmjc2v3VRBFAQ="
  static let scriptHash: StaticString = "sha256-rrm0EXop5olPyv03rQc/NI/djeWSs72xok46Nfjq9DQ="

  /// Colours for light and dark, cards instead of columns on a narrow screen, A4 on paper. A row's
  /// standing has a shape and words besides its colour.
  static let style: StaticString = """
    :root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#5b5f6a;--line:#d5d8df;--band:#f1f3f7;--link:#0b57b7;--mark:#ffe9a3;--bad:#b3261e;--warn:#8a5200;--good:#1d6b35}
    @media (prefers-color-scheme:dark){:root{--ink:#e8e8ec;--paper:#16171b;--soft:#a9adb8;--line:#3a3d46;--band:#22242b;--link:#8ab8ff;--mark:#3d3200;--bad:#ff9a90;--warn:#ffc266;--good:#85d69b}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:90rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
    h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}
    p,ul{margin:.4rem 0}
    a{color:var(--link)}
    .lead{font-size:1.1rem;font-weight:600}
    nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    small,.meta,.legend{color:var(--soft);font-size:.875rem}
    .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    .filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:1rem 0}
    .filter[hidden]{display:none}
    .filter input{flex:1 1 14rem;max-width:30rem;font:inherit;padding:.4rem .6rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
    table{width:100%;border-collapse:collapse;margin:.5rem 0 1.5rem}
    th,td{padding:.4rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{background:var(--band);font-size:.875rem;white-space:nowrap}
    .matrix thead th{white-space:normal}
    @media (min-width:48.01rem){thead th{position:sticky;top:0}}
    th button{all:unset;cursor:pointer;font-weight:600}
    th button::after{content:" \\2195";color:var(--soft)}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    button:focus-visible,input:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    tbody th[scope=row]{font-weight:400;min-width:11rem}
    tr.group th{padding-top:1.2rem;font-weight:400;background:var(--paper)}
    .from{display:none}
    .flat .from{display:block}
    .num{text-align:right;font-variant-numeric:tabular-nums}
    .day,.place,thead th,mark{overflow-wrap:normal}
    .day,.place{font-variant-numeric:tabular-nums;min-width:5.5rem}
    td.day{min-width:8.5rem}
    .where{min-width:14rem}
    .verdict b{white-space:nowrap}
    mark,.ref{background:var(--mark);color:inherit;border-radius:.15rem}
    .shape{display:inline-block;width:1.2em;font-weight:400}
    .repealed,.early{color:var(--bad)}
    .amended,.unsure{color:var(--warn)}
    .stands{color:var(--good)}
    .unknown,.noplan,.info{color:var(--soft)}
    .error{color:var(--bad)}
    .warning{color:var(--warn)}
    .filter select{font:inherit;padding:.4rem .6rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
    h3{font-size:1.05rem;margin:0 0 .4rem}
    h4{font-size:1rem;margin:1rem 0 .3rem}
    .document{border-top:2px solid var(--line);padding-top:1rem;margin-top:2rem;content-visibility:auto;contain-intrinsic-size:auto 60rem}
    .findings{padding-left:1.6rem}
    .advice strong{font-weight:600}
    .advice h4{margin-top:1.2rem}
    .tools{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center}
    .tools button{font:inherit;font-size:.875rem;padding:.25rem .7rem;color:inherit;background:var(--band);border:1px solid var(--soft);border-radius:.3rem;cursor:pointer}
    .tools button[hidden]{display:none}
    .form th[scope=row]{width:22%}
    .form td{font-size:.9375rem}
    .gravest{min-width:16rem}
    .verdict small{display:block}
    del{text-decoration:none}
    .findings li{margin:.6rem 0 1rem}
    .findings p{margin:.2rem 0}
    blockquote{margin:.3rem 0;padding:.2rem .8rem;border-left:3px solid var(--line);font-family:Georgia,"Times New Roman","Noto Serif",serif}
    .fix{background:var(--band);padding:.1rem .3rem;border-radius:.2rem}
    ins{font-weight:600;text-decoration:underline}
    details{margin:.5rem 0}
    summary{cursor:pointer}
    dt{margin-top:.7rem}
    dd{margin:0 0 .3rem 1.2rem}
    .outline{list-style:none;padding:0}
    .level2{margin-left:1.2rem}.level3{margin-left:2.4rem}.level4{margin-left:3.6rem}.level5{margin-left:4.8rem}.level6{margin-left:6rem}
    .scroll{overflow-x:auto}
    .matrix{width:auto}
    .matrix :is(th,td){padding:.1rem .3rem;font-size:.8125rem;overflow-wrap:normal}
    .matrix td{text-align:center;border-left:1px solid var(--line);font-variant-numeric:tabular-nums}
    .matrix td:is(.error,.warning){font-weight:600}
    .matrix tbody th{min-width:12rem;max-width:20rem;font-weight:400;position:sticky;left:0;background:var(--paper)}
    .matrix thead th{vertical-align:bottom;position:static}
    .matrix thead span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);max-height:17rem;line-height:1.15;font-weight:400}
    .matrix thead a{text-decoration:none}
    .charts{columns:32rem auto;column-gap:2rem}
    .chart{break-inside:avoid}
    .chart caption{text-align:left;font-weight:600}
    .chart :is(th,td){border:0;padding:.15rem .4rem .15rem 0;font-size:.875rem;font-weight:400;vertical-align:middle}
    .chart tbody th{width:45%;min-width:0}
    .chart td:last-child{width:26%}
    .chart rect{stroke:currentColor}
    .patterns{position:absolute}
    .letter{max-width:46rem;margin:0 auto 3rem;font-family:Georgia,"Times New Roman","Noto Serif",serif}
    .letter h1{text-align:center;margin:.3rem 0}
    .letter h3{margin:1rem 0 .3rem}
    .letter .point{break-after:avoid}
    .letter .note{margin-left:1.5rem}
    .letter .right{margin-left:55%;text-align:center}
    .letter .pair td{border:0;text-align:center;font-weight:600}
    .letter td{font-size:.9375rem}
    .letter .signer{margin-top:4rem;font-weight:600}
    .patterns .error{fill:var(--bad)}.patterns .warning{fill:var(--warn)}.patterns .info{fill:var(--soft)}
    [id]{scroll-margin-top:2.5rem}
    .text{white-space:pre-wrap;border:1px solid var(--line);border-radius:.3rem;padding:1rem;font-family:Georgia,"Times New Roman","Noto Serif",serif;font-size:1.05rem}
    .ref{text-decoration:underline dotted;text-underline-offset:.2em}
    .ref.repealed,.ref.early{text-decoration:underline wavy}
    .ref.unclear{background:none;outline:1px dashed var(--warn)}
    .ref:target,tr:target td,tr:target th{outline:2px solid var(--link);outline-offset:1px}
    @media screen and (max-width:48rem){
    body{padding:.7rem}
    :is(.sortable,.cards),:is(.sortable,.cards) :is(tbody,tr,td,tbody th){display:block}
    .sortable thead{display:block}
    .cards thead{position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden}
    .sortable thead tr{display:flex;flex-wrap:wrap;gap:.2rem .8rem;background:var(--band);padding:.3rem .5rem}
    .sortable thead th{padding:.2rem 0;border:0;white-space:nowrap}
    :is(.sortable,.cards) :is(tr,tbody)[hidden]{display:none}
    :is(.sortable,.cards) tbody tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
    :is(.sortable,.cards) tbody :is(td,th[scope=row]){border:0;padding:.1rem 0}
    :is(.sortable,.cards) td:empty{display:none}
    .where{min-width:0}
    td[data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-size:.875rem}
    .num{text-align:left}
    .gravest{min-width:0}
    .form th[scope=row]{width:auto;font-weight:600}
    :is(.sortable,.cards) tbody td.num{display:inline-block;margin-right:1rem}
    }
    @page{size:A4;margin:15mm 12mm}
    @media print{
    :root{font-size:9.5pt;color-scheme:light;--ink:#000;--paper:#fff;--soft:#444;--line:#999;--band:#eee;--link:#000;--mark:#eee;--bad:#000;--warn:#000;--good:#000}
    body{max-width:none;padding:0}
    .filter,nav,.tools,details:not([open]),.document:not(:only-of-type):has(.pick:not(:checked)),#documents:not(:has(~.document .pick:checked)),#more:not(:has(~details[open])){display:none}
    .charts{columns:auto}
    th button{display:contents}
    th button::after{content:""!important}
    thead{display:table-header-group}
    thead th{position:static}
    tr:not(:has(.where)){break-inside:avoid}
    .where{width:30%;min-width:0}
    tr.group,h2,h3,h4,caption,h2+.meta{break-after:avoid}
    .findings li,.chart,svg{break-inside:avoid}
    .gravest{min-width:14rem}
    .verdict{min-width:7rem}
    td.day{min-width:6.5rem}
    table.sortable th[scope=row]{min-width:9rem}
    .scroll{overflow:visible}
    .document{content-visibility:visible}
    .letter{break-after:page;max-width:none}
    .matrix :is(th,td){padding:0 1pt;font-size:6.5pt}
    tbody th[scope=row]{min-width:8rem}
    .verdict b{white-space:normal}
    .matrix tbody th{max-width:9rem;position:static}
    .matrix thead span{height:64mm;max-height:none;width:14pt;font-size:6pt;line-height:7pt;overflow:hidden}
    .fix{background:none;padding:0}
    svg,svg *{print-color-adjust:exact}
    mark,.ref{font-weight:600;text-decoration:underline}
    .text{border:0;padding:0;font-size:1.15rem}
    }
    """

  /// Sorts tables by the buttons that it puts into their heads (again: the other way round; a third
  /// time: as they were; numbers the most first), filters rows by words with or without their marks,
  /// marks documents for printing and copies their points. A page says all it has to say without it.
  static let script: StaticString = """
    (function(){
    'use strict';
    var plain=function(s){return s.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/[\\u0111\\u0110]/g,'d').toLowerCase().replace(/\\s+/g,' ');};
    var order=new Intl.Collator('vi',{numeric:true}).compare;
    var rows=[];
    document.querySelectorAll('table.sortable').forEach(function(table){
    var bodies=Array.from(table.tBodies),own=[];
    bodies.forEach(function(body){
    var group=body.querySelector('tr.group'),name=group?group.querySelector('b').textContent:'';
    Array.from(body.rows).forEach(function(row){if(row!==group)own.push({row:row,body:body,name:name,at:own.length,words:null});});
    });
    rows=rows.concat(own);
    var flat=null;
    var key=function(item,column){var cell=item.row.cells[column];return cell.dataset.key===undefined?cell.textContent.trim():cell.dataset.key;};
    var restore=function(){own.forEach(function(item){item.body.appendChild(item.row);});bodies.forEach(function(body){body.hidden=false;});if(flat){flat.remove();flat=null;}table.classList.remove('flat');};
    var sort=function(column,sign){
    own.forEach(function(item){
    item.key=key(item,column);
    if(item.name&&!item.row.querySelector('.from')){var from=document.createElement('span');from.className='from';from.textContent=item.name;item.row.cells[0].prepend(from);}
    });
    var sorted=own.slice().sort(function(a,b){if(!a.key!==!b.key)return a.key?-1:1;return sign*order(a.key,b.key)||a.at-b.at;});
    if(!flat){flat=document.createElement('tbody');table.appendChild(flat);}
    sorted.forEach(function(item){flat.appendChild(item.row);});
    bodies.forEach(function(body){body.hidden=true;});
    table.classList.add('flat');
    };
    var heads=Array.from(table.tHead.rows[0].cells);
    heads.forEach(function(head,column){
    var button=document.createElement('button');
    button.type='button';
    button.textContent=head.textContent;
    head.textContent='';
    head.appendChild(button);
    button.addEventListener('click',function(){
    var was=head.getAttribute('aria-sort');
    heads.forEach(function(other){other.removeAttribute('aria-sort');});
    /* The most first, where there is something to count. */
    var cell=own.length?own[0].row.cells[column]:null,first=cell&&column>0&&cell.classList.contains('num')?'descending':'ascending';
    if(was&&was!==first){restore();}
    else{var now=was?(first==='ascending'?'descending':'ascending'):first;head.setAttribute('aria-sort',now);sort(column,now==='ascending'?1:-1);}
    if(filter)filter();
    });
    });
    });
    var box=document.querySelector('.filter'),filter=null;
    if(box&&rows.length){
    var input=box.querySelector('input'),output=box.querySelector('output'),choice=box.querySelector('select');
    filter=function(){
    var wanted=plain(input.value).split(' ').filter(Boolean),kind=choice?choice.value:'',shown=0;
    rows.forEach(function(item){
    if(item.words===null)item.words=plain(item.name+' '+item.row.textContent);
    var fits=(!kind||item.row.dataset.kind===kind)&&wanted.every(function(word){return item.words.indexOf(word)>=0;});
    item.row.hidden=!fits;
    var detail=item.row.dataset.detail&&document.getElementById(item.row.dataset.detail);
    if(detail)detail.hidden=!fits;
    if(fits)shown+=1;
    });
    document.querySelectorAll('table.sortable tbody').forEach(function(body){
    var group=body.querySelector('tr.group');
    if(group)group.hidden=(wanted.length>0||kind!=='')&&!body.querySelector('tr:not(.group):not([hidden])');
    });
    output.textContent=wanted.length||kind?shown+'/'+rows.length:'';
    };
    input.addEventListener('input',filter);
    if(choice)choice.addEventListener('change',filter);
    box.hidden=false;
    }
    var total=document.getElementById('total'),head=document.querySelector('header');
    if(total&&head)head.querySelector('h1').after(total);
    var all=document.querySelector('.all');
    if(all)all.addEventListener('change',function(){document.querySelectorAll('.document:not([hidden]) .pick').forEach(function(pick){pick.checked=all.checked;});});
    var words=function(node){return node.innerText.replace(/\\s+/g,' ').trim();};
    var copied=function(button){var was=button.textContent;button.textContent='✓ '+was;setTimeout(function(){button.textContent=was;},1500);};
    document.querySelectorAll('.copy').forEach(function(button){
    button.hidden=false;
    button.addEventListener('click',function(){
    var lines=[words(button.closest('.document').querySelector('h3'))];
    button.closest('.document').querySelectorAll('.advice :is(h4,li,tbody tr)').forEach(function(node){
    if(node.tagName==='H4')lines.push('',words(node));
    else if(node.tagName==='LI')lines.push((node.parentNode.start+Array.from(node.parentNode.children).indexOf(node))+'. '+Array.from(node.children).map(words).join(' '));
    else lines.push('- '+Array.from(node.cells).map(words).join(' | '));
    });
    var text=lines.join('\\n'),area=document.createElement('textarea');
    var fallback=function(){area.value=text;document.body.appendChild(area);area.select();document.execCommand('copy');area.remove();copied(button);};
    if(navigator.clipboard)navigator.clipboard.writeText(text).then(function(){copied(button);},fallback);else fallback();
    });
    });
    })();
    """
}
