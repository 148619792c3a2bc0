/// Kiểu dáng và lệnh của trang: the one style sheet and the one script that every HTML report carries.
/// A page lets in nothing but these two, by the hashes below; a test holds the hashes against the texts.
enum HTMLAssets {
  static let styleHash: StaticString = "sha256-aoCc/oL+4VA5woFxjmw4ZUaqvqlrkdnTO0a3MSd6dtY="
  static let scriptHash: StaticString = "sha256-LIdj3pk7ebnWElTxekwych1QxOcVjeuX1ZnEM2SUTW4="

  /// Colours for light and dark, cards instead of columns on a narrow screen, A4 on paper. A row's
  /// standing has a shape and words besides its colour.
  static let style: StaticString = """
    :root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#5b5f6a;--line:#d5d8df;--band:#f1f3f7;--link:#0b57b7;--mark:#ffe9a3;--bad:#b3261e;--warn:#8a5200;--good:#1d6b35}
    @media (prefers-color-scheme:dark){:root{--ink:#e8e8ec;--paper:#16171b;--soft:#a9adb8;--line:#3a3d46;--band:#22242b;--link:#8ab8ff;--mark:#5c4a00;--bad:#ff9a90;--warn:#ffc266;--good:#85d69b}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:90rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
    h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}
    p,ul{margin:.4rem 0}
    a{color:var(--link)}
    small,.meta,.legend{color:var(--soft);font-size:.875rem}
    .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    .filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:1rem 0}
    .filter[hidden]{display:none}
    .filter input{flex:1 1 14rem;max-width:30rem;font:inherit;padding:.4rem .6rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
    table{width:100%;border-collapse:collapse;margin:.5rem 0 1.5rem}
    th,td{padding:.4rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{background:var(--band);font-size:.875rem}
    @media (min-width:48.01rem){thead th{position:sticky;top:0}}
    th button{all:unset;cursor:pointer;font-weight:600}
    th button::after{content:" \\2195";color:var(--soft)}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    button:focus-visible,input:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    tr.group th{padding-top:1.2rem;font-weight:400;background:var(--paper)}
    .from{display:none}
    .flat .from{display:block}
    .num{text-align:right;font-variant-numeric:tabular-nums}
    .day,.place,thead th,mark{overflow-wrap:normal}
    .day,.place{font-variant-numeric:tabular-nums;min-width:5.5rem}
    .where{min-width:14rem}
    mark,.ref{background:var(--mark);color:inherit;border-radius:.15rem}
    .shape{display:inline-block;width:1.2em;font-weight:400}
    .repealed,.early{color:var(--bad)}
    .amended,.unsure{color:var(--warn)}
    .stands{color:var(--good)}
    .unknown{color:var(--soft)}
    .text{white-space:pre-wrap;border:1px solid var(--line);border-radius:.3rem;padding:1rem;font-family:Georgia,"Times New Roman","Noto Serif",serif;font-size:1.05rem}
    .ref{text-decoration:underline dotted;text-underline-offset:.2em}
    .ref.repealed,.ref.early{text-decoration:underline wavy}
    .ref.unclear{background:none;outline:1px dashed var(--warn)}
    .ref:target,tr:target td,tr:target th{outline:2px solid var(--link);outline-offset:1px}
    @media screen and (max-width:48rem){
    body{padding:.7rem}
    table,tbody,tr,td,tr.group th{display:block}
    thead{display:block}
    thead tr{display:flex;flex-wrap:wrap;gap:.2rem .8rem;background:var(--band);padding:.3rem .5rem}
    thead th{padding:.2rem 0;border:0}
    tr[hidden],tbody[hidden]{display:none}
    tbody tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
    tbody td{border:0;padding:.1rem 0}
    td:empty{display:none}
    .where{min-width:0}
    td[data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-size:.875rem}
    .num{text-align:left}
    }
    @page{size:A4;margin:15mm 12mm}
    @media print{
    :root{font-size:9.5pt;color-scheme:light;--ink:#000;--paper:#fff;--soft:#444;--line:#999;--band:#eee;--link:#000;--mark:#eee;--bad:#000;--warn:#000;--good:#000}
    body{max-width:none;padding:0}
    .filter{display:none}
    th button{display:contents}
    th button::after{content:""!important}
    thead{display:table-header-group}
    thead th{position:static}
    tr:not(:has(.where)){break-inside:avoid}
    .where{width:30%;min-width:0}
    tr.group,h2{break-after:avoid}
    mark,.ref{font-weight:600;text-decoration:underline}
    .text{border:0;padding:0;font-size:1.15rem}
    }
    """

  /// Sorts tables by the buttons that it puts into their heads (again: the other way round; a third
  /// time: as they were), filters rows by words with or without their marks, and opens what is folded
  /// before printing. A page says all it has to say without it.
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
    if(was==='descending'){restore();}
    else{head.setAttribute('aria-sort',was?'descending':'ascending');sort(column,was?-1:1);}
    if(filter)filter();
    });
    });
    });
    var box=document.querySelector('.filter'),filter=null;
    if(box&&rows.length){
    var input=box.querySelector('input'),output=box.querySelector('output');
    filter=function(){
    var wanted=plain(input.value).split(' ').filter(Boolean),shown=0;
    rows.forEach(function(item){
    if(item.words===null)item.words=plain(item.name+' '+item.row.textContent);
    var fits=wanted.every(function(word){return item.words.indexOf(word)>=0;});
    item.row.hidden=!fits;
    if(fits)shown+=1;
    });
    document.querySelectorAll('table.sortable tbody').forEach(function(body){
    var group=body.querySelector('tr.group');
    if(group)group.hidden=wanted.length>0&&!body.querySelector('tr:not(.group):not([hidden])');
    });
    output.textContent=wanted.length?shown+'/'+rows.length:'';
    };
    input.addEventListener('input',filter);
    box.hidden=false;
    }
    var total=document.getElementById('total'),head=document.querySelector('header');
    if(total&&head)head.querySelector('h1').after(total);
    window.addEventListener('beforeprint',function(){document.querySelectorAll('details').forEach(function(fold){fold.open=true;});});
    })();
    """
}
